import {
	type BareListSpec,
	type ListSpec,
	listOrder,
	readListAddress,
} from '#app/forms/lists/list-address.ts'
import type { Read } from '#app/platform/read.server.ts'
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
export async function readList<
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
>(
	read: Read,
	spec: ListSpec<Filter, Column, Sort>,
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
