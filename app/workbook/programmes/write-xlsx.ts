import { PassThrough } from 'node:stream'
import exceljs from '@protobi/exceljs'
import { cellsOf, type TableRow } from '#app/forms/programme/cells.ts'
import { columns } from '#app/forms/programme/columns.ts'
import { direction, type Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { cellSafe } from '#app/workbook/cell-text.ts'
import { columnLabel } from './column-label.ts'

/** The table as a workbook while its rows arrive; every cell is a text, so that nothing in it is taken for a formula. */
export function writeXlsx(rows: AsyncIterable<TableRow>, language: Language): PassThrough {
	const stream = new PassThrough()
	const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true })
	void fill(book, rows, language).catch((error: Error) => stream.destroy(error))
	return stream
}

async function fill(
	book: exceljs.stream.xlsx.WorkbookWriter,
	rows: AsyncIterable<TableRow>,
	language: Language,
) {
	const rightToLeft = direction(language) === 'rtl'
	const sheet = book.addWorksheet(translator(language, 'programmes')('title').slice(0, 31), {
		views: [{ rightToLeft, state: 'frozen', xSplit: 1, ySplit: 2 }],
	})
	sheet.columns = columns.map((column) => ({
		width: /titles|summary|Plan|contributions|cohorts/.test(column) ? 40 : 18,
	}))
	const add = (texts: readonly string[], bold = false) => {
		const row = sheet.addRow(texts.map((text) => cellSafe(text)))
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
	for await (const row of rows) add(Object.values(cellsOf(row)))
	await book.commit()
}
