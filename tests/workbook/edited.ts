import exceljs from '@protobi/exceljs'
import { cellText } from '#app/workbook/cell-text.ts'
import { tagOf } from '#app/workbook/sheet-tags.ts'

/** A workbook as somebody has it open. */
export type Open = {
	book: exceljs.Workbook
	sheet: (tag: string) => exceljs.Worksheet
	row: (tag: string, key: string) => exceljs.Row
	/** The cell of an answer by its key; of a need by the number of the need as well. */
	cell: (key: string, need?: number) => exceljs.Cell
	/** A cell of a table, the rows that are filled in counted from 0. */
	tableCell: (table: string, row: number, column: string) => exceljs.Cell
}

export async function openBook(file: Buffer): Promise<Open> {
	const book = new exceljs.Workbook()
	await book.xlsx.load(file as unknown as ArrayBuffer)
	const sheet = (tag: string) =>
		found(
			book.worksheets.find((each) => tagOf(each) === tag),
			tag,
		)
	const row = (tag: string, key: string) => {
		let number = 0
		sheet(tag).eachRow((each, at) => {
			if (cellText(each.getCell(1)).text === key) number = at
		})
		return sheet(tag).getRow(found(number || undefined, key))
	}
	return {
		book,
		sheet,
		row,
		cell: (key, need) => (need ? row('needs', key).getCell(3 + need) : row('request', key).getCell(3)),
		tableCell(table, index, column) {
			let at = 0
			sheet(`table:${table}`)
				.getRow(1)
				.eachCell((cell, place) => {
					if (cell.value === column) at = place
				})
			return sheet(`table:${table}`).getCell(3 + index, found(at || undefined, column))
		},
	}
}

function found<T>(value: T | undefined, name: string): T {
	if (value === undefined) throw new Error(`The workbook has no ${name}`)
	return value
}

/** The file once somebody has changed it and kept it. */
export async function edited(file: Buffer, change: (open: Open) => unknown): Promise<Buffer> {
	const open = await openBook(file)
	await change(open)
	return Buffer.from(await open.book.xlsx.writeBuffer())
}
