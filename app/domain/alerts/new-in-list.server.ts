import { type Listing, pageOfList } from '#app/domain/lists/listing.server.ts'
import { type BareListSpec, readListAddress } from '#app/forms/lists/list-address.ts'
import type { Read } from '#app/platform/read.server.ts'

/** So many new rows are counted. */
export const MOST_NEW = 25

/** What a view asks, and since when rows are new. */
export type NewAsked = { query: string; since: Date }

/** The number of new rows, one more than `MOST_NEW` if there are more; null where the view no longer fits its owner. */
export type NewFound = Promise<number | null>

/**
 * Rows of a list that are later by `sort`, a moment of each row: also those that came into it by a change. Only the
 * latest are read, in the order of an index.
 */
export async function newInList<
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
