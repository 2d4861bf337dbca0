import type { Readable } from 'node:stream'
import { cellsOf, type TableRow } from '#app/forms/programme/cells.ts'
import { columns } from '#app/forms/programme/columns.ts'
import type { Language } from '#app/i18n/languages.ts'
import { breather } from '#app/platform/threads/breather.ts'
import { csvStream } from '#app/workbook/csv.ts'
import { columnLabel } from './column-label.ts'

/** The table as CSV while its rows arrive: the machine's names, the reader's, and one line for each programme. */
export function writeCsv(rows: AsyncIterable<TableRow>, language: Language): Readable {
	const lines = async function* () {
		yield columns
		yield columns.map((column) => columnLabel(column, language))
		const breathe = breather()
		for await (const row of rows) {
			yield Object.values(cellsOf(row))
			await breathe()
		}
	}
	return csvStream(lines())
}
