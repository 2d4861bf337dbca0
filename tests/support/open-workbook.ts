import { Readable } from 'node:stream'
import exceljs from '@protobi/exceljs'

/** Reads a workbook as another program does; from its bytes, or while it is still written. */
export async function openWorkbook(content: Buffer | Readable): Promise<exceljs.Workbook> {
	const book = new exceljs.Workbook()
	await book.xlsx.read(content instanceof Readable ? content : Readable.from([content]))
	return book
}

/** The values of every row that has one; those of a row begin at 1. */
export function rowsOf(sheet: exceljs.Worksheet): exceljs.CellValue[][] {
	const rows: exceljs.CellValue[][] = []
	sheet.eachRow(({ values }) => rows.push(Array.isArray(values) ? values : Object.values(values)))
	return rows
}

/** The first sheet of a workbook, which every workbook has. */
export function firstSheet({ worksheets: [sheet] }: exceljs.Workbook): exceljs.Worksheet {
	if (!sheet) throw new Error('the workbook has no sheet')
	return sheet
}
