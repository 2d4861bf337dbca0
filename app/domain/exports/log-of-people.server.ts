import { idsOfPeopleNamed } from '#app/domain/core/people-named.server.ts'
import type { Listing } from '#app/domain/lists/listing.server.ts'
import { readList } from '#app/domain/lists/read-list.server.ts'
import { type ListSpec, readListAddress } from '#app/forms/lists/list-address.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Read } from '#app/platform/read.server.ts'
import { exportList, type ListExport } from './export-list.server.ts'
import { hasRightToExport } from './exports.server.ts'

/** A log of what people did, which can be filtered by their names. */
type LogOfPeople<
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row,
> = {
	spec: ListSpec<Filter | 'person', Column, Sort>
	/** How it is read of these people; of all where there are none. */
	listingOf: (people: string[] | null) => Listing<Filter | 'person', Sort, Facet, Row>
}

/** The log as an address asks for it, and whether the reader may export it. */
export async function readLogOfPeople<
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
>(read: Read, { spec, listingOf }: LogOfPeople<Filter, Column, Sort, Facet, Row>, params: URLSearchParams) {
	const [person] = readListAddress(spec, params).filters.person ?? []
	const listing = listingOf(await idsOfPeopleNamed(read, person))
	const list = await readList(read, spec, listing, params)
	return { ...list, mayExport: hasRightToExport(read.actor, 'listXlsx') }
}

/** The entries of a view of the log as `shown` shows each; see `exportList`. */
export function exportLogOfPeople<
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
	Shown,
>(
	actor: Actor,
	{ spec, listingOf }: LogOfPeople<Filter, Column, Sort, Facet, Row>,
	asked: ListExport,
	shown: (row: Row) => Shown,
) {
	return exportList(
		actor,
		spec,
		asked,
		async (read, filters) => listingOf(await idsOfPeopleNamed(read, filters.person?.[0])),
		(rows) => rows.map(shown),
	)
}
