import type exceljs from '@protobi/exceljs'
import { cellText } from './read-cells.ts'

type Reading = {
	/** The most columns that are read. */
	width: number
	/** Stands for a cell that has no value of its own, such as a formula. */
	noValue: string
}

/** The lines of a sheet as the texts of their cells, the empty ones included: a line stands at its own number. */
export function sheetLines(sheet: exceljs.Worksheet, { width, noValue }: Reading): string[][] {
	const columns = Math.min(sheet.columnCount, width)
	return Array.from({ length: sheet.rowCount }, (_, at) => {
		const row = sheet.getRow(at + 1)
		return Array.from({ length: columns }, (_, column) => {
			const { text, error } = cellText(row.getCell(column + 1))
			return error ? noValue : text
		})
	})
}
