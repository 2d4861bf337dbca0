import { allocationReaders } from '#app/domain/allocation/allocation-scope.ts'
import { allocationListing } from '#app/domain/allocation/list-allocations.server.ts'
import { bundlingRoles } from '#app/domain/bundles/bundled-rows.server.ts'
import { bundleListing } from '#app/domain/bundles/list-bundles.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import {
	deliveryListing,
	programmesOf,
	requireDeliveryList,
} from '#app/domain/deliveries/shown-deliveries.server.ts'
import { type Listing, pageOfList } from '#app/domain/lists/listing.server.ts'
import { needListing } from '#app/domain/needs/list-needs.server.ts'
import { peopleListing, readerOf } from '#app/domain/people/list-people.server.ts'
import { noteListing } from '#app/domain/people/notes-verbales/note-list.server.ts'
import { programmeListing } from '#app/domain/programmes/list-programmes.server.ts'
import { takenOf } from '#app/domain/programmes/programmes-matching.server.ts'
import { requestListing, requireRequestList } from '#app/domain/requests/list-requests.server.ts'
import type { PhraseGroup } from '#app/domain/search/analysis/phrases.ts'
import { queryText, readQuestion } from '#app/domain/search/analysis/question.ts'
import { thingOf } from '#app/domain/search/entry.ts'
import { newestHits, readHits } from '#app/domain/search/hits.server.ts'
import { knownPhrases } from '#app/domain/search/words/known-phrases.ts'
import { allocationListSpec } from '#app/forms/lists/allocation-list.ts'
import { bundleListSpec } from '#app/forms/lists/bundle-list.ts'
import { deliveryListSpec } from '#app/forms/lists/delivery-list.ts'
import {
	type AlertingList,
	alertsOn,
	type BareListSpec,
	readListAddress,
} from '#app/forms/lists/list-address.ts'
import { needListSpec } from '#app/forms/lists/need-list.ts'
import { noteList, peopleListSpec } from '#app/forms/lists/people-list.ts'
import { programmeListSpec } from '#app/forms/lists/programme-list.ts'
import { requestListSpec } from '#app/forms/lists/request-list.ts'
import { codesOf, searchQuery } from '#app/forms/search-query.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Read } from '#app/platform/read.server.ts'
import { isNameOf } from '#workflows/names.ts'
import { isOfficeRole } from '#workflows/roles.ts'

type NewRowsInput = NewAsked & {
	/** Labels of codes in all languages: see `codeLabels`. */
	labels: readonly PhraseGroup[]
}
type Source = (read: Read, asked: NewRowsInput) => NewFound

const newRequests: Source = (read, asked) => {
	const { actor } = read
	requireRequestList(actor)
	return newInList(read, requestListSpec(actor.role), requestListing(actor), 'updated', asked)
}

const newNeeds: Source = (read, asked) => {
	const { actor } = read
	requireRequestList(actor)
	return newInList(read, needListSpec(actor.role), needListing(actor), 'since', asked)
}

const newProgrammes: Source = async (read, asked) => {
	const { id: readerId, role, language } = read.actor
	const taken = isOfficeRole(role) ? await takenOf(read.asSystem) : {}
	return newInList(
		read,
		programmeListSpec(role),
		programmeListing(language, { readerId, taken }),
		'updated',
		asked,
	)
}

const newDeliveries: Source = async (read, asked) => {
	const { actor } = read
	requireDeliveryList(actor)
	const spec = deliveryListSpec(actor.role)
	const { filters } = readListAddress(spec, new URLSearchParams(asked.query))
	const listing = deliveryListing(actor, await programmesOf(read, filters, actor.language))
	const sort = alertsOn('deliveries', actor.role) === 'changed' ? 'changed' : 'opened'
	return newInList(read, spec, listing, sort, asked)
}

const newPeople: Source = (read, asked) => {
	readerOf(read.actor)
	return newInList(read, peopleListSpec(read.actor.role), peopleListing(read.actor), 'since', asked)
}

const newBundles: Source = (read, asked) => {
	requireRole(read.actor, ...bundlingRoles)
	return newInList(read, bundleListSpec, bundleListing, 'madeOn', asked)
}

const newAllocations: Source = (read, asked) => {
	requireRole(read.actor, ...allocationReaders)
	return newInList(read, allocationListSpec, allocationListing, 'started', asked)
}

const newNotes: Source = (read, asked) => {
	requireRole(read.actor, 'triageOfficer', 'administrator')
	return newInList(read, noteList, noteListing, 'recordedAt', asked)
}

/** Hits of a search that have changed since, as far as the reader may read what they stand for. */
const newHits: Source = async (read, { query, since, labels }) => {
	const asked = searchQuery(new URLSearchParams(query))
	const question = queryText(readQuestion(asked.q, await knownPhrases(read, labels)))
	if (question === null) return null
	const { hits } = await newestHits(read, { query: question, codes: codesOf(asked), before: null })
	const fresh = hits.filter(({ at }) => at > since).slice(0, MOST_NEW + 1)
	const things = fresh.map(({ id }) => thingOf(id))
	return (await readHits(read, things, read.actor.language)).size
}

/** How each list says what is new in it. A list of which one can be notified does not compile without it. */
const sources: Readonly<Record<AlertingList, Source>> = {
	requests: newRequests,
	needs: newNeeds,
	programmes: newProgrammes,
	deliveries: newDeliveries,
	people: newPeople,
	bundles: newBundles,
	allocations: newAllocations,
	'notes-verbales': newNotes,
	search: newHits,
}

/**
 * How many rows of a view are new to its owner, who reads; null where the view has no list, no longer fits, or is of a
 * list that the owner may not open.
 */
export async function newInView(read: Read, list: string, asked: NewRowsInput): NewFound {
	try {
		return isNameOf(sources, list) ? await sources[list](read, asked) : null
	} catch (error) {
		if (error instanceof DomainError && error.code === 'refused') return null
		throw error
	}
}

/** So many new rows are counted. */
const MOST_NEW = 25

/** What a view asks, and since when rows are new. */
type NewAsked = { query: string; since: Date }

/** The number of new rows, one more than `MOST_NEW` if there are more; null where the view no longer fits its owner. */
type NewFound = Promise<number | null>

/**
 * Rows of a list that are later by `sort`, a moment of each row: also those that came into it by a change. Only the
 * latest are read, in the order of an index.
 */
async function newInList<
	Filter extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
>(
	read: Read,
	spec: BareListSpec<Filter, string, Sort>,
	listing: Listing<Filter, Sort, Facet, Row>,
	sort: Sort,
	{ query, since }: NewAsked,
): NewFound {
	const address = readListAddress(spec, new URLSearchParams(query))
	// Without the filters that were dropped, it would be another and longer list.
	if (address.ignored.length > 0) return null
	const { rows } = await pageOfList(read, listing, {
		filters: address.filters,
		order: { sort, direction: 'desc' },
		size: MOST_NEW + 1,
		after: null,
		before: null,
	})
	const at = listing.sorts[sort]
	return rows.filter((row) => isLater(at.valueOf(row), since)).length
}

const isLater = (at: unknown, since: Date) => at instanceof Date && at > since
