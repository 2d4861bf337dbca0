import type { ExportedRows } from '#app/domain/exports/export-list.server.ts'
import type { ExportedTable } from '#app/forms/lists/list-export.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Language } from '#workflows/languages.ts'
import type { ExportedColumn, FileCells } from './file-cells.server.ts'

/** An exported view in the words of its reader, with what is said about the file. */
export function exportedTable<Column extends string, Row>(
	{ batches, count, columns, withoutConfidential, view, by }: ExportedRows<Column, Row>,
	{ title, name, parts, more = [] }: FileCells<Column, Row>,
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
