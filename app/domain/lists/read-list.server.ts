import {
	type BareListSpec,
	type ListSpec,
	listOrder,
	readListAddress,
} from '#app/forms/lists/list-address.ts'
import type { ListName } from '#app/forms/lists/lists.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import type { Language } from '#workflows/languages.ts'
import type { ListSource } from './list-source.server.ts'
import { countsOfList, type Listing, pageOfList } from './listing.server.ts'
import { viewsFor } from './saved-views.server.ts'

/** A list without views, as an address asks for it: a page of rows, the numbers beside the filters, and the columns shown. */
export async function readBareList<
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
>(
	read: Read,
	spec: BareListSpec<Filter, Column, Sort>,
	listing: Listing<Filter, Sort, Facet, Row>,
	params: URLSearchParams,
) {
	const address = readListAddress(spec, params)
	const [page, counts] = await Promise.all([
		pageOfList(read, listing, { ...address, order: listOrder(spec, address) }),
		countsOfList(read, listing, address.filters),
	])
	return { ...page, address, columns: address.columns ?? spec.shown, counts }
}

/** The same with the reader's views. Without columns in the address these are the ones that the reader has kept. */
async function readList<
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
>(
	read: Read,
	spec: ListSpec<Filter, Column, Sort, ListName>,
	listing: Listing<Filter, Sort, Facet, Row>,
	params: URLSearchParams,
) {
	const [list, { views, layout }] = await Promise.all([
		readBareList(read, spec, listing, params),
		viewsFor(read, read.actor, spec.name),
	])
	const kept = readListAddress(spec, new URLSearchParams(layout)).columns
	return { ...list, columns: list.address.columns ?? kept ?? spec.shown, views }
}

/** A list as an address asks for it, read as its source says: see `readList`. */
export async function readFrom<
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
	Exported,
>(
	read: Read,
	{ list, listing }: ListSource<Filter, Column, Sort, Facet, Row, Exported>,
	params: URLSearchParams,
	language: Language = read.actor.language,
) {
	const spec = list.spec(read.actor.role)
	const { filters } = readListAddress(spec, params)
	return readList(read, spec, await listing(read, filters, language), params)
}
