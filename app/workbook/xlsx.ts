import type { Writable } from 'node:stream'
import type exceljs from '@protobi/exceljs'
import { safeCell, sheetName } from './safe-cell.ts'

export type Book = exceljs.stream.xlsx.WorkbookWriter
type Cells = readonly (string | number)[]

/** Opens an XLSX workbook for writing to a stream; cells are filled only by `addCells` and `setCell`. */
export async function openBook(stream: Writable): Promise<Book> {
	const { default: exceljs } = await import('@protobi/exceljs')
	return new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true })
}

/** Adds a sheet; its name is adapted to the rules of spreadsheet programs. */
export const addSheet = (book: Book, name: string, options: Partial<exceljs.AddWorksheetOptions> = {}) =>
	book.addWorksheet(
		sheetName(name, (other) => Boolean(book.getWorksheet(other))),
		options,
	)

/** Adds a row of texts and numbers, never formulas or links. */
export const addCells = (sheet: exceljs.Worksheet, cells: Cells): exceljs.Row =>
	sheet.addRow(cells.map((cell) => safeCell(cell, 'xlsx')))

/** Fills a cell with a text or a number. */
export function setCell(cell: exceljs.Cell, value: string | number) {
	cell.value = safeCell(value, 'xlsx')
}
