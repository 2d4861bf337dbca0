import { PassThrough, type Readable } from 'node:stream'
import type { ExportCell, ExportedTable } from '#app/forms/lists/list-export.ts'
import { breather } from '#app/platform/threads/breather.ts'
import { direction, type Language } from '#workflows/languages.ts'
import { csvStream } from './csv.ts'
import { addCells, addSheet, openBook, setDay } from './xlsx.ts'

/** A day or moment as CSV has it: programs read it as a date in every language. */
const asText = (cell: ExportCell): string | number =>
	cell instanceof Date ? cell.toISOString().slice(0, 16).replace('T', ' ') : (cell ?? '')

/** Streams an exported list as CSV. What is said about the file follows the rows, after an empty line. */
export function listCsv({ columns, rows, about }: ExportedTable): Readable {
	const lines = async function* () {
		const breathe = breather()
		yield columns.map(({ label }) => label)
		for (const row of rows) {
			yield row.map(asText)
			await breathe()
		}
		yield ['']
		for (const [label, value] of about) yield [label, asText(value)]
	}
	return csvStream(lines())
}

/** Streams an exported list as a workbook: dates are dates, texts are never formulas, Arabic sheets begin at the right. */
export function listXlsx(table: ExportedTable, aboutTitle: string, language: Language): PassThrough {
	const stream = new PassThrough()
	void fill(stream, table, aboutTitle, language).catch((error: Error) => stream.destroy(error))
	return stream
}

async function fill(
	stream: PassThrough,
	{ title, columns, rows, about }: ExportedTable,
	aboutTitle: string,
	language: Language,
) {
	const book = await openBook(stream)
	const rightToLeft = direction(language) === 'rtl'
	const sheet = addSheet(book, title, { views: [{ rightToLeft, state: 'frozen', xSplit: 1, ySplit: 1 }] })
	sheet.columns = columns.map(({ wide }) => ({ width: wide ? 48 : 18 }))
	const head = addCells(
		sheet,
		columns.map(({ label }) => label),
	)
	head.font = { bold: true }
	head.commit()
	const breathe = breather()
	const add = (of: typeof sheet, cells: readonly ExportCell[]) => {
		const row = addCells(
			of,
			cells.map((cell) => (cell instanceof Date ? '' : (cell ?? ''))),
		)
		for (const [index, cell] of cells.entries())
			if (cell instanceof Date) setDay(row.getCell(index + 1), cell)
		row.commit()
	}
	for (const row of rows) {
		add(sheet, row)
		await breathe()
	}
	sheet.commit()
	const notes = addSheet(book, aboutTitle, { views: [{ rightToLeft }] })
	notes.columns = [{ width: 28 }, { width: 80 }]
	for (const [label, value] of about) add(notes, [label, value])
	await book.commit()
}
