import type { ListSource } from '#app/domain/lists/list-source.server.ts'
import { pageOfList } from '#app/domain/lists/listing.server.ts'
import type { PhraseGroup } from '#app/domain/search/analysis/phrases.ts'
import { queryText, readQuestion } from '#app/domain/search/analysis/question.ts'
import { thingOf } from '#app/domain/search/entry.ts'
import { newestHits, readHits } from '#app/domain/search/hits.server.ts'
import { knownPhrases } from '#app/domain/search/words/known-phrases.ts'
import { readListAddress } from '#app/forms/lists/list-address.ts'
import { newRowsFor } from '#app/forms/lists/list-definition.ts'
import { mayOpenList } from '#app/forms/lists/lists.ts'
import { codesOf, searchQuery } from '#app/forms/search-query.ts'
import type { Read } from '#app/platform/database/read.server.ts'

/** So many new rows are counted. */
const MOST_NEW = 25

/** What a view asks, and since when rows are new. */
type NewRowsInput = {
	query: string
	since: Date
	/** Labels of codes in all languages: see `codeLabels`. */
	labels: readonly PhraseGroup[]
}

/**
 * The number of rows of a view that are new to its owner, who reads: one more than `MOST_NEW` if there are more; null where
 * the view no longer fits, or is of a list that the owner may not open.
 */
export type CountNewRows = (read: Read, asked: NewRowsInput) => Promise<number | null>

/**
 * Counts rows of a list that are later by the moment that its alert names: also those that came into it by a change. Only
 * the latest are read, in the order of an index.
 */
export const newRowsOf =
	<
		Filter extends string,
		Column extends string,
		Sort extends string,
		Facet extends Filter,
		Row extends { id: string },
		Exported,
	>({
		list,
		listing: listingOf,
	}: ListSource<Filter, Column, Sort, Facet, Row, Exported>): CountNewRows =>
	async (read, { query, since }) => {
		const { role, language } = read.actor
		const wanted = newRowsFor(list.alert, role)
		if (!wanted || !mayOpenList(read.actor, list.name)) return null
		const { filters, ignored } = readListAddress(list.spec(role), new URLSearchParams(query))
		// Without the filters that were dropped, it would be another and longer list.
		if (ignored.length > 0) return null
		const listing = await listingOf(read, filters, language)
		const { rows } = await pageOfList(read, listing, {
			filters,
			order: { sort: wanted.by, direction: 'desc' },
			size: MOST_NEW + 1,
			after: null,
			before: null,
		})
		const at = listing.sorts[wanted.by]
		return rows.filter((row) => isLater(at.valueOf(row), since)).length
	}

const isLater = (at: unknown, since: Date) => at instanceof Date && at > since

/** Counts hits of a search that have changed since, as far as the reader may read what they stand for. */
export const newHits: CountNewRows = async (read, { query, since, labels }) => {
	const asked = searchQuery(new URLSearchParams(query))
	const question = queryText(readQuestion(asked.q, await knownPhrases(read, labels)))
	if (question === null) return null
	const { hits } = await newestHits(read, { query: question, codes: codesOf(asked), before: null })
	const fresh = hits.filter(({ at }) => at > since).slice(0, MOST_NEW + 1)
	const things = fresh.map(({ id }) => thingOf(id))
	return (await readHits(read, things, read.actor.language)).size
}
