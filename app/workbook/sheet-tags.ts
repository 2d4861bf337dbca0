import type exceljs from '@protobi/exceljs'
import { cellText } from './cell-text.ts'

/** What a sheet is, whatever it is called: the first cell says it. */
export const tagOf = (sheet: exceljs.Worksheet) => cellText(sheet.getCell('A1')).text

/** Rows below the first by the key in the hidden first column; of two with one key the first. */
export function keyedRows(sheet: exceljs.Worksheet): Map<string, exceljs.Row> {
	const rows = new Map<string, exceljs.Row>()
	sheet.eachRow((row, number) => {
		const key = cellText(row.getCell(1)).text
		if (number > 1 && key !== '' && !rows.has(key)) rows.set(key, row)
	})
	return rows
}

/** Whether somebody has written anything on a sheet. */
export function isWritten(sheet: exceljs.Worksheet): boolean {
	let found = false
	sheet.eachRow((row) => {
		found ||= row.hasValues
	})
	return found
}
