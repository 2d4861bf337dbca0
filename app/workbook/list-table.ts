import type { Readable } from 'node:stream'
import type { ExportCell, ExportedTable, ExportFormat } from '#app/forms/lists/list-export.ts'
import { breather } from '#app/platform/threads/breather.ts'
import { direction, type Language } from '#workflows/languages.ts'
import { csvStream } from './csv.ts'
import { bookStream } from './stream-book.ts'

/** The media type of each format. */
export const tableTypes: Record<ExportFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A day or moment as CSV has it: programs read it as a date in every language. */
const asText = (cell: ExportCell): string | number =>
	cell instanceof Date ? cell.toISOString().slice(0, 16).replace('T', ' ') : (cell ?? '')

/** Streams an exported list as CSV. What is said about the file follows the rows, after an empty line. */
export function listCsv({ columns, batches, about }: ExportedTable): Readable {
	const lines = async function* () {
		const breathe = breather()
		yield columns.map(({ label }) => label)
		let number = 0
		for await (const rows of batches) {
			number += rows.length
			for (const row of rows) {
				yield row.map(asText)
				await breathe()
			}
		}
		yield ['']
		for (const [label, value] of about(number)) yield [label, asText(value)]
	}
	return csvStream(lines())
}

/** The width of a column in characters: references fit, and labels with the sign of their filter. */
const widthOf = (label: string) => Math.min(40, Math.max(22, label.length + 4))

/**
 * Streams an exported list as a workbook: dates are dates, texts are never formulas, Arabic sheets begin at the right. A
 * second sheet says what is in the file. More than `MOST_ROWS` rows end the stream with an error.
 */
export function listXlsx(table: ExportedTable, aboutTitle: string, language: Language): Readable {
	const { title, columns, batches, about } = table
	const rightToLeft = direction(language) === 'rtl'
	let number = 0
	const counted = async function* () {
		for await (const rows of batches) {
			number += rows.length
			yield rows
		}
	}
	const said = async function* () {
		yield about(number)
	}
	return bookStream([
		{
			name: title,
			rightToLeft,
			isFrozen: true,
			widths: columns.map(({ label, wide }) => (wide ? 48 : widthOf(label))),
			head: columns.map(({ label }) => label),
			batches: counted(),
		},
		{ name: aboutTitle, rightToLeft, isFrozen: false, widths: [28, 80], batches: said() },
	])
}
