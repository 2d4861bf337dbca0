import type { Writable } from 'node:stream'
import type exceljs from '@protobi/exceljs'
import { safeCell } from './safe-cell.ts'

export type Book = exceljs.stream.xlsx.WorkbookWriter
type Cells = readonly (string | number)[]

/** Opens an XLSX workbook for writing to a stream; cells are filled only by `addCells` and `setCell`. */
export async function openBook(stream: Writable): Promise<Book> {
	const { default: exceljs } = await import('@protobi/exceljs')
	return new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true })
}

/**
 * Adds a sheet; the name is adapted to the rules of spreadsheet programs: 31 characters, some characters excluded,
 * unique.
 */
export function addSheet(book: Book, name: string, options: Partial<exceljs.AddWorksheetOptions> = {}) {
	const plain = name
		.replace(/[[\]*?/\\:]/g, ' ')
		.replace(/^[\s'=+\-@]+|[\s']+$/g, '')
		.slice(0, 31)
	let unique = plain
	for (let copy = 2; unique === '' || book.getWorksheet(unique); copy++)
		unique = `${plain.slice(0, 28)} ${copy}`.trim()
	return book.addWorksheet(unique, options)
}

/** Adds a row of texts and numbers, never formulas or links. */
export const addCells = (sheet: exceljs.Worksheet, cells: Cells): exceljs.Row =>
	sheet.addRow(cells.map((cell) => safeCell(cell, 'xlsx')))

/** Fills a cell with a text or a number. */
export function setCell(cell: exceljs.Cell, value: string | number) {
	cell.value = safeCell(value, 'xlsx')
}

/** Fills a cell with a date, shown as a day; with the time of day where it has one. */
export function setDay(cell: exceljs.Cell, value: Date) {
	cell.value = value
	cell.numFmt = value.getTime() % 86_400_000 === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm'
}
