import type { ListSource } from '#app/domain/lists/list-source.server.ts'
import { countOfList, pageOfList } from '#app/domain/lists/listing.server.ts'
import { exportOfList } from '#app/forms/export.ts'
import { listOrder, readListAddress, viewQuery } from '#app/forms/lists/list-address.ts'
import type { ExportFormat } from '#app/forms/lists/list-export.ts'
import { mayOpenList } from '#app/forms/lists/lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/languages.ts'
import { mayExportConfidential, recordExport } from './exports.server.ts'

/** `exportId` leads to the recorded reason; null for a job, whose reason was recorded when it was asked for. */
export type ListExport = { params: URLSearchParams; exportId: string | null; format: ExportFormat }

/** More rows are not sent at once but written by a job. */
const MOST_AT_ONCE = 20_000

/** The view has so many rows that its file is written by a job: `view` is its address. */
export class LongExport extends Error {
	override name = 'LongExport'
	constructor(
		readonly view: string,
		readonly rows: number,
	) {
		super('This export is a job')
	}
}

/** The rows of a view as a file has them, and what is said about them. */
export type ExportedRows<Column extends string, Row> = {
	/** As they are read: once, in their order. */
	batches: AsyncIterable<Row[]>
	/** How many there were at the beginning. */
	count: number
	/** Rows of confidential requests were left out, for a reader who may not export them. */
	withoutConfidential: boolean
	columns: readonly Column[]
	/** The address of the view. */
	view: string
	/** The name of the person. */
	by: string
}

/** Rows that are read together, in a transaction of their own. */
const BATCH = 1_000

/**
 * The view of a list for a file, in its order and with its columns, complete to the last row. The number of rows is
 * recorded in the export log, with the reason given before. `batches` then reads the rows as fast as they are taken, with
 * what the reader may see at that moment; no transaction waits for the one who takes them. What this reader may not export
 * is left out. Refused to readers who may not open or export the list. More rows than are sent at once throw `LongExport`,
 * but for a job.
 */
export async function exportList<
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
	Exported,
>(
	actor: Actor,
	source: ListSource<Filter, Column, Sort, Facet, Row, Exported>,
	{ params, exportId, format }: ListExport,
	language: Language,
): Promise<ExportedRows<Column, Exported>> {
	const { list, listing: listingOf, exported, mayExport, holdsConfidential = false } = source
	if (!mayOpenList(actor, list.name)) throw new DomainError('refused', 'forbidden')
	if (mayExport && !mayExport(actor)) throw new DomainError('refused', 'mayNotExport')
	const spec = list.spec(actor.role)
	const address = readListAddress(spec, params)
	const { filters } = address
	const isExport = !mayExportConfidential(actor)
	const view = viewQuery(address)
	const pageAfter = async (read: Read, after: string | null) => {
		const listing = await listingOf(read, filters, language)
		const asked = { filters, order: listOrder(spec, address), size: BATCH, after, before: null, isExport }
		const { rows, next } = await pageOfList(read, listing, asked)
		return { listing, rows: await exported(rows, read, language), next }
	}
	const { first, count } = await readAs(actor, async (read) => {
		const { listing, ...first } = await pageAfter(read, null)
		const isAll = first.next === null
		return { first, count: isAll ? first.rows.length : await countOfList(read, listing, filters, isExport) }
	})
	if (exportId !== null) {
		if (count > MOST_AT_ONCE) throw new LongExport(view, count)
		const what = exportOfList(format)
		await withActor(actor, (tx) =>
			recordExport(tx, actor, { what, of: spec.name, exportId, filter: { view }, rows: count }),
		)
	}
	async function* batches() {
		for (let { rows, next } = first; ; ) {
			yield rows
			if (next === null) return
			const after = next
			;({ rows, next } = await readAs(actor, (read) => pageAfter(read, after)))
		}
	}
	return {
		batches: batches(),
		count,
		withoutConfidential: holdsConfidential && isExport,
		columns: address.columns ?? spec.shown,
		view: `${spec.path}${view ? `?${view}` : ''}`,
		by: actor.name,
	}
}
