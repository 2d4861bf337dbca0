import { readFile } from 'node:fs/promises'
import type exceljs from '@protobi/exceljs'
import { columns } from '#app/forms/programme/columns.ts'
import { numberFields } from '#app/forms/programme/record-shape.ts'
import { findRefusal, openWorkbook } from '#app/workbook/open-workbook.ts'
import { cellText } from '#app/workbook/read-cells.ts'
import { csvLines, isText } from '#app/workbook/read-csv.ts'
import { type SheetRow, type Table, toLines } from './write-table.ts'

export type TableRefusal = 'notATable' | 'tooLarge' | 'externalLinks'

const MAX_ROWS = 5000
/** Characters of all cells together: a repeated text is stored once in a file, but counts in each cell. */
const MAX_TEXT = 8 * 1024 * 1024
// Two rows of column names come before the data.
const most = { unpacked: 48 * 1024 * 1024, rows: MAX_ROWS + 2, cells: 500_000 }

/** Reads the table of a file, as lines for the main thread. @inThread */
export async function readTableFile(path: string, format: 'xlsx' | 'csv') {
	const table = await readTable(await readFile(path), format)
	return 'refused' in table ? table : { count: table.rows.length, lines: toLines(table) }
}

/** Reads a table that was downloaded here, after any spreadsheet program. Columns may be missing or moved. */
export async function readTable(
	content: Buffer,
	format: 'xlsx' | 'csv',
): Promise<Table | { refused: TableRefusal }> {
	const table = new TableReader()
	const refused = await (format === 'csv' ? readCsv(content, table) : readXlsx(content, table))
	return refused ? { refused } : table
}

/** A real number that is not whole has a point, which in a text can divide thousands. */
type Cell = { text: string; error?: string; isFraction?: boolean }

/** Collects the lines of a file, with only the known columns. */
class TableReader implements Table {
	readonly rows: SheetRow[] = []
	places: ReadonlyMap<string, number> = new Map()
	private number = 0
	private text = 0

	/** Adds a line; returns why it is one too many. */
	add(line: readonly Cell[]): TableRefusal | undefined {
		this.number += 1
		if (this.number === 1) return this.addNames(line)
		if (this.number === 2) return undefined
		const row = rowOf(line, this.number, this.places)
		if (!isFilled(row)) return undefined
		this.rows.push(row)
		this.text += Object.values(row.cells).reduce((sum, { length }) => sum + length, 0)
		return this.rows.length > MAX_ROWS || this.text > MAX_TEXT ? 'tooLarge' : undefined
	}

	private addNames(line: readonly Cell[]) {
		const named = line.map(({ text }, index) => [text.trim(), index] as const)
		this.places = new Map(named.filter(([name]) => columns.includes(name)))
		return this.places.has('code') ? undefined : 'notATable'
	}
}

function rowOf(line: readonly Cell[], number: number, places: ReadonlyMap<string, number>): SheetRow {
	const cells: Record<string, string> = {}
	const errors: Record<string, string> = {}
	for (const [column, place] of places) {
		const { text, error, isFraction }: Cell = line[place] ?? { text: '' }
		cells[column] = text.replace(/\r\n?/g, '\n').trim()
		if (isFraction && numberFields.has(column)) errors[column] = 'wholeNumber'
		if (error) errors[column] = error === 'formula' ? 'badValue' : error
	}
	return { number, cells, errors }
}

const isFilled = ({ cells, errors }: SheetRow) =>
	Object.values(cells).some((text) => text !== '') || Object.keys(errors).length > 0

async function readCsv(content: Buffer, table: TableReader): Promise<TableRefusal | undefined> {
	if (!isText(content)) return 'notATable'
	// Programs use the separator of their language; the names in the first line never contain one.
	const delimiter = /^\uFEFF?"?code"?([,;\t])/.exec(content.toString('utf8', 0, 20))?.[1]
	if (!delimiter) return 'notATable'
	try {
		for await (const line of csvLines(content, delimiter)) {
			const refused = table.add(line.map((text) => ({ text })))
			if (refused) return refused
		}
	} catch {
		return 'notATable'
	}
}

const cellIn = (cell: exceljs.Cell): Cell => ({
	...cellText(cell),
	isFraction: typeof cell.value === 'number' && !Number.isInteger(cell.value),
})

const MAX_WIDTH = 200

async function readXlsx(content: Buffer, table: TableReader): Promise<TableRefusal | undefined> {
	const refusal = await findRefusal(content, most)
	if (refusal) return refusal === 'notOurs' || refusal === 'newer' ? 'notATable' : refusal
	const [sheet] = (await openWorkbook(content))?.worksheets ?? []
	if (!sheet) return 'notATable'
	const width = Math.min(sheet.columnCount, MAX_WIDTH)
	for (let number = 1; number <= Math.max(1, sheet.rowCount); number++) {
		const row = sheet.getRow(number)
		const refused = table.add(Array.from({ length: width }, (_, column) => cellIn(row.getCell(column + 1))))
		if (refused) return refused
	}
}
