import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { cellsOf, type TableRow } from '#app/forms/programme/cells.ts'
import { columns } from '#app/forms/programme/columns.ts'
import type { Language } from '#app/i18n/languages.ts'
import { columnLabel } from './column-label.ts'

// What csv-stringify puts a quote before, so that a program that opens the file takes no cell for a formula.
const risky = /^'+[=+\-@\t\r＝＋－＠]/

/** A text that looks as if it had been made safe already gets one quote more, so that the way back is one way. */
const marked = (text: string) => (risky.test(text) ? `'${text}` : text)

/** The way back from a cell of a file to what was written. */
export const unmarked = (text: string) => (/^'+[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text)

/** The table as CSV while its rows arrive: the machine's names, the reader's, and one line for each programme. */
export function writeCsv(rows: AsyncIterable<TableRow>, language: Language): Readable {
	const lines = async function* () {
		yield [...columns]
		yield columns.map((column) => columnLabel(column, language))
		for await (const row of rows) yield Object.values(cellsOf(row)).map(marked)
	}
	return Readable.from(lines()).pipe(
		stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows' }),
	)
}
