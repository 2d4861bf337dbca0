import type { ListExport } from '#app/domain/exports/export-list.server.ts'
import { type ExportCell, type ExportedTable, MOST_EXPORTED } from '#app/forms/lists/list-export.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Language } from '#workflows/languages.ts'

/** How a view of a list becomes a table. Refuses readers who may not read or export the list. */
export type MakeTable = (actor: Actor, asked: ListExport, language: Language) => Promise<ExportedTable>

/** A column of the file; what a page shows in one column can be several, such as a label and its code. */
export type Part<Row> = { label: string; wide?: boolean; cell: (row: Row) => ExportCell }

/** The rows that `exportList` found. */
type Found<Column extends string, Row> = {
	rows: readonly Row[]
	columns: readonly Column[]
	isCut: boolean
	/** Said where it matters to this list. */
	withoutConfidential?: boolean
	view: string
}

type Described<Column extends string, Row> = {
	title: string
	/** What names a row: always the first. */
	name: readonly Part<Row>[]
	/** A column without a part is not exported. */
	parts: Record<Column, readonly Part<Row>[]>
}

/** An exported view in the words of its reader, with what is said about the file. */
export function exportedTable<Column extends string, Row>(
	{ rows, columns, isCut, withoutConfidential = false, view }: Found<Column, Row>,
	{ title, name, parts }: Described<Column, Row>,
	language: Language,
): ExportedTable {
	const t = translator(language, 'lists')
	const shown = [...name, ...columns.flatMap((column) => parts[column])]
	const most = new Intl.NumberFormat(language).format(MOST_EXPORTED)
	return {
		title,
		columns: shown,
		rows: rows.map((row) => shown.map(({ cell }) => cell(row))),
		about: [
			[t('table.view'), view],
			[t('table.made'), now()],
			[t('table.rows'), rows.length],
			...(isCut ? [['', t('table.cut', { most })] as const] : []),
			...(withoutConfidential ? [['', t('table.withoutConfidential')] as const] : []),
		],
	}
}

/** A code beside the label that names it. */
export function codedParts<Row>(
	label: string,
	language: Language,
	of: { label: (row: Row) => string | null; code: (row: Row) => string | null },
): Part<Row>[] {
	const t = translator(language, 'lists')
	return [
		{ label, cell: of.label },
		{ label: t('table.code', { column: label }), cell: of.code },
	]
}
