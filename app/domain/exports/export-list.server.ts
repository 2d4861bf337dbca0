import {
	type ListAddress,
	type ListSpec,
	listOrder,
	listQuery,
	readListAddress,
} from '#app/forms/lists/list-address.ts'
import { type ExportFormat, MOST_EXPORTED } from '#app/forms/lists/list-export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { type Ask, askIn } from '#app/platform/read.server.ts'
import { mayExportConfidential, recordExport } from './exports.server.ts'

export type ListExport = { params: URLSearchParams; exportId: string; format: ExportFormat }

type Page<Row> = { rows: Row[]; next: string | null }

const BATCH = 1_000

/** The address of a view as a page of its file is read: ordered, and by the batch. */
type PageAddress<Filter extends string, Column extends string, Sort extends string> = Omit<
	ListAddress<Filter, Column, Sort>,
	'order' | 'size'
> & { order: NonNullable<ListAddress<Filter, Column, Sort>['order']>; size: number; isExport: boolean }

/**
 * The rows of a view, in its order and with its columns, as far as `MOST_EXPORTED`; recorded in the export log with the
 * reason given before. `pageOf` reads a page of an address; `isExport` leaves out what this reader may not export.
 */
export async function exportList<Filter extends string, Column extends string, Sort extends string, Row>(
	actor: Actor,
	spec: ListSpec<Filter, Column, Sort>,
	{ params, exportId, format }: ListExport,
	pageOf: (ask: Ask, address: PageAddress<Filter, Column, Sort>, tx: Tx) => Promise<Page<Row>>,
) {
	const address = readListAddress(spec, params)
	const isExport = !mayExportConfidential(actor)
	const order = listOrder(spec, address)
	const view = listQuery(address, { view: null }).slice(1)
	const rows = await withActor(actor, async (tx) => {
		const found = await allRows((after) =>
			pageOf(askIn(tx), { ...address, order, size: BATCH, after, before: null, isExport }, tx),
		)
		const what = format === 'csv' ? 'listCsv' : 'listXlsx'
		const taken = Math.min(found.length, MOST_EXPORTED)
		await recordExport(tx, actor, { what, of: spec.name, exportId, filter: { view }, rows: taken })
		return found
	})
	return {
		rows: rows.slice(0, MOST_EXPORTED),
		isCut: rows.length > MOST_EXPORTED,
		withoutConfidential: isExport,
		columns: address.columns ?? spec.shown,
		view: `${spec.path}${view ? `?${view}` : ''}`,
	}
}

/** One page after the other, until there is one row more than a file can hold. */
async function allRows<Row>(pageAfter: (after: string | null) => Promise<Page<Row>>): Promise<Row[]> {
	const rows: Row[] = []
	let after: string | null = null
	do {
		const page: Page<Row> = await pageAfter(after)
		rows.push(...page.rows)
		after = page.next
	} while (after && rows.length <= MOST_EXPORTED)
	return rows
}
