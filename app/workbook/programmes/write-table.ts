import { PassThrough, type Readable } from 'node:stream'
import { cellsOf, type TableRow } from '#app/forms/programme/cells.ts'
import { columns } from '#app/forms/programme/columns.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { breather } from '#app/platform/threads/breather.ts'
import { csvStream } from '#app/workbook/csv.ts'
import { addCells, addSheet, openBook } from '#app/workbook/xlsx.ts'
import { direction, type Language } from '#workflows/languages.ts'
import { columnLabel } from './table-lines.ts'

/** Streams the table as CSV: internal names, labels, and one line for each programme. */
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

/** Streams the table as a workbook; every cell is a text, so that none is taken for a formula. */
export function writeXlsx(rows: AsyncIterable<TableRow>, language: Language): PassThrough {
	const stream = new PassThrough()
	void fill(stream, rows, language).catch((error: Error) => stream.destroy(error))
	return stream
}

async function fill(stream: PassThrough, rows: AsyncIterable<TableRow>, language: Language) {
	const book = await openBook(stream)
	const rightToLeft = direction(language) === 'rtl'
	const sheet = addSheet(book, translator(language, 'programmes')('title'), {
		views: [{ rightToLeft, state: 'frozen', xSplit: 1, ySplit: 2 }],
	})
	sheet.columns = columns.map((column) => ({
		width: /titles|summary|Plan|contributions|cohorts/.test(column) ? 40 : 18,
	}))
	const add = (texts: readonly string[], bold = false) => {
		const row = addCells(sheet, texts)
		row.eachCell((cell) => {
			cell.numFmt = '@'
			cell.alignment = { wrapText: true, vertical: 'top' }
			if (bold) cell.font = { bold }
		})
		row.commit()
	}
	add(columns)
	add(
		columns.map((column) => columnLabel(column, language)),
		true,
	)
	const breathe = breather()
	for await (const row of rows) {
		add(Object.values(cellsOf(row)))
		await breathe()
	}
	await book.commit()
}
