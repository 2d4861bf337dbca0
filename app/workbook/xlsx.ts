import type { Writable } from 'node:stream'
import type exceljs from '@protobi/exceljs'
import { safeCell } from './safe-cell.ts'

export type Book = exceljs.stream.xlsx.WorkbookWriter
type Cells = readonly (string | number)[]

/** An XLSX workbook that is written to a stream; cells are filled by `addCells` and `setCell` alone. */
export async function openBook(stream: Writable): Promise<Book> {
	const { default: exceljs } = await import('@protobi/exceljs')
	return new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true })
}

/** A new sheet, under this name as far as a program takes it: 31 characters, some signs not, and each name once. */
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

/** Adds a row of texts and numbers; none of them is a formula, a link or anything else. */
export const addCells = (sheet: exceljs.Worksheet, cells: Cells): exceljs.Row =>
	sheet.addRow(cells.map((cell) => safeCell(cell, 'xlsx')))

/** Fills a cell with a text or a number. */
export function setCell(cell: exceljs.Cell, value: string | number) {
	cell.value = safeCell(value, 'xlsx')
}
