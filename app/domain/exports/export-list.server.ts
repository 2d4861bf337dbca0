import { countOfList, type Listing, pageOfList } from '#app/domain/lists/listing.server.ts'
import {
	type Chosen,
	type ListSpec,
	listOrder,
	readListAddress,
	viewQuery,
} from '#app/forms/lists/list-address.ts'
import type { ExportFormat } from '#app/forms/lists/list-export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { mayExportConfidential, recordExport } from './exports.server.ts'

export type ListExport = { params: URLSearchParams; exportId: string; format: ExportFormat }

/** Rows that are read together, in a transaction of their own. */
const BATCH = 1_000

/**
 * The view of a list for a file, in its order and with its columns, complete to the last row. The number of rows is
 * recorded in the export log, with the reason given before. `batches` then reads the rows as fast as they are taken, with
 * what the reader may see at that moment; no transaction waits for the one who takes them. What this reader may not export
 * is left out. `listingOf` says how the list is read for these filters, `shown` how its rows are shown.
 */
export async function exportList<
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
	Shown,
>(
	actor: Actor,
	spec: ListSpec<Filter, Column, Sort>,
	{ params, exportId, format }: ListExport,
	listingOf: (
		read: Read,
		filters: Chosen<Filter>,
	) => Listing<Filter, Sort, Facet, Row> | Promise<Listing<Filter, Sort, Facet, Row>>,
	shown: (rows: Row[], read: Read) => Shown[] | Promise<Shown[]>,
) {
	const address = readListAddress(spec, params)
	const { filters } = address
	const isExport = !mayExportConfidential(actor)
	const view = viewQuery(address)
	const pageAfter = async (read: Read, after: string | null) => {
		const listing = await listingOf(read, filters)
		const asked = { filters, order: listOrder(spec, address), size: BATCH, after, before: null, isExport }
		const { rows, next } = await pageOfList(read, listing, asked)
		return { listing, rows: await shown(rows, read), next }
	}
	const { first, count } = await readAs(actor, async (read) => {
		const { listing, ...first } = await pageAfter(read, null)
		const isAll = first.next === null
		return { first, count: isAll ? first.rows.length : await countOfList(read, listing, filters, isExport) }
	})
	await withActor(actor, (tx) => {
		const what = format === 'csv' ? 'listCsv' : 'listXlsx'
		return recordExport(tx, actor, { what, of: spec.name, exportId, filter: { view }, rows: count })
	})
	async function* batches() {
		for (let { rows, next } = first; ; ) {
			yield rows
			if (next === null) return
			const after = next
			;({ rows, next } = await readAs(actor, (read) => pageAfter(read, after)))
		}
	}
	const all: AsyncIterable<Shown[]> = batches()
	return {
		batches: all,
		withoutConfidential: isExport,
		columns: address.columns ?? spec.shown,
		view: `${spec.path}${view ? `?${view}` : ''}`,
		by: actor.name,
	}
}
