import type { ListExport } from '#app/domain/exports/export-list.server.ts'
import type { ExportCell, ExportedTable } from '#app/forms/lists/list-export.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Language } from '#workflows/languages.ts'

/** How a view of a list becomes a table. Refuses readers who may not read or export the list. */
export type MakeTable = (actor: Actor, asked: ListExport, language: Language) => Promise<ExportedTable>

/** A column of the file; what a page shows in one column can be several, such as a label and its code. */
export type ExportedColumn<Row> = { label: string; wide?: boolean; cell: (row: Row) => ExportCell }

/** What `exportList` found. */
type ExportedRows<Column extends string, Row> = {
	batches: AsyncIterable<readonly Row[]>
	count: number
	columns: readonly Column[]
	/** Said where it matters to this list. */
	withoutConfidential?: boolean
	view: string
	by: string
}

/** A row of what an export of the domain found. */
export type RowOf<Export extends { batches: AsyncIterable<readonly unknown[]> }> =
	Export['batches'] extends AsyncIterable<readonly (infer Row)[]> ? Row : never

type Described<Column extends string, Row> = {
	title: string
	/** What names a row: always the first. */
	name: readonly ExportedColumn<Row>[]
	/** A column without a part is not exported. */
	parts: Record<Column, readonly ExportedColumn<Row>[]>
	/** What a file has besides the columns of the page: at the end, whatever columns were chosen. */
	more?: readonly ExportedColumn<Row>[]
}

/** An exported view in the words of its reader, with what is said about the file. */
export function exportedTable<Column extends string, Row>(
	{ batches, count, columns, withoutConfidential = false, view, by }: ExportedRows<Column, Row>,
	{ title, name, parts, more = [] }: Described<Column, Row>,
	language: Language,
): ExportedTable {
	const t = translator(language, 'lists')
	const shown = [...name, ...columns.flatMap((column) => parts[column]), ...more]
	return {
		title,
		columns: shown,
		count,
		batches: inCells(batches, shown),
		about: (rows) => [
			[t('table.view'), view],
			[t('table.by'), by],
			[t('table.made'), now()],
			[t('table.rows'), rows],
			...(withoutConfidential ? [['', t('table.withoutConfidential')] as const] : []),
		],
	}
}

async function* inCells<Row>(batches: AsyncIterable<readonly Row[]>, parts: readonly ExportedColumn<Row>[]) {
	for await (const rows of batches) yield rows.map((row) => parts.map(({ cell }) => cell(row)))
}

/** A code beside the label that names it. */
export function codedParts<Row>(
	label: string,
	language: Language,
	of: { label: (row: Row) => string | null; code: (row: Row) => string | null },
): ExportedColumn<Row>[] {
	const t = translator(language, 'lists')
	return [
		{ label, cell: of.label },
		{ label: t('table.code', { column: label }), cell: of.code },
	]
}
