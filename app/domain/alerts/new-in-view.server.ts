import { requestsPage } from '#app/domain/requests/list-requests.server.ts'
import type { PhraseGroup } from '#app/domain/search/analysis/phrases.ts'
import { queryText } from '#app/domain/search/analysis/query-text.ts'
import { readQuestion } from '#app/domain/search/analysis/question.ts'
import { thingOf } from '#app/domain/search/entry.ts'
import { newestHits } from '#app/domain/search/newest-hits.server.ts'
import { readHits } from '#app/domain/search/read-hits.server.ts'
import { knownPhrases } from '#app/domain/search/words/known-phrases.ts'
import { readListAddress } from '#app/forms/lists/list-address.ts'
import { requestListSpec } from '#app/forms/lists/request-list.ts'
import { codesOf, searchQuery } from '#app/forms/search-query.ts'
import type { Read } from '#app/platform/read.server.ts'

/** So many new rows are counted. */
const MOST_NEW = 25

/** What a view asks, and since when rows are new. */
type Asked = {
	query: string
	since: Date
	/** Labels of codes in all languages: see `codeLabels`. */
	labels: readonly PhraseGroup[]
}

/** The number of new rows, one more than `MOST_NEW` if there are more; null where the view no longer fits its owner. */
type Found = Promise<number | null>

/** Requests of the list that have changed since: also those that came into it by a change. */
async function newRequests(read: Read, { query, since }: Asked): Found {
	const address = readListAddress(requestListSpec(read.actor.role), new URLSearchParams(query))
	// Without the filters that were dropped, it would be another and longer list.
	if (address.ignored.length > 0) return null
	const { rows } = await requestsPage(read, read.actor, {
		filters: address.filters,
		order: { sort: 'updated', direction: 'desc' },
		size: MOST_NEW + 1,
	})
	return rows.filter(({ updatedAt }) => updatedAt > since).length
}

/** Hits of a search that have changed since, as far as the reader may read what they stand for. */
async function newHits(read: Read, { query, since, labels }: Asked): Found {
	const asked = searchQuery(new URLSearchParams(query))
	const question = queryText(readQuestion(asked.q, await knownPhrases(read, labels)))
	if (question === null) return null
	const { hits } = await newestHits(read, { query: question, codes: codesOf(asked), before: null })
	const fresh = hits.filter(({ at }) => at > since).slice(0, MOST_NEW + 1)
	const things = fresh.map(({ id }) => thingOf(id))
	return (await readHits(read, things, read.actor.language)).size
}

const sources: Readonly<Record<string, (read: Read, asked: Asked) => Found>> = {
	requests: newRequests,
	search: newHits,
}

/** How many rows of a view are new to its owner, who reads; null where the view has no list or no longer fits. */
export const newInView = (read: Read, list: string, asked: Asked): Found =>
	sources[list]?.(read, asked) ?? Promise.resolve(null)
