import { parse } from 'csv-parse/sync'
import { columns } from '#app/forms/programme/columns.ts'
import { cellText } from '#app/workbook/cell-text.ts'
import { openWorkbook } from '#app/workbook/open-workbook.ts'
import { cellRead } from '#app/workbook/safe-cell.ts'
import { findRefusal } from '#app/workbook/unpacked-size.ts'

/** A row of the file: its number there, and its cells by the machine's name of their column. */
type SheetRow = { number: number; cells: Record<string, string>; errors: Record<string, string> }
export type Table = { rows: SheetRow[]; places: ReadonlyMap<string, number> }
export type TableRefusal = 'notATable' | 'tooLarge' | 'externalLinks'

const MAX_ROWS = 5000
const MAX_UNPACKED = 48 * 1024 * 1024

/** Reads a table that was downloaded here, whatever program has had it since. Columns may be missing or moved. */
export async function readTable(
	content: Buffer,
	format: 'xlsx' | 'csv',
): Promise<Table | { refused: TableRefusal }> {
	const grid = format === 'csv' ? csvGrid(content) : await xlsxGrid(content)
	if (!Array.isArray(grid)) return { refused: grid }
	const [names = [], , ...lines] = grid
	const places = new Map(
		names.map(({ text }, index) => [text.trim(), index] as const).filter(([name]) => columns.includes(name)),
	)
	if (!places.has('code')) return { refused: 'notATable' }
	const rows = lines
		.map((line, index) => rowOf(line, index + 3, places))
		.filter(({ cells, errors }) => isFilled(cells, errors))
	return rows.length > MAX_ROWS ? { refused: 'tooLarge' } : { rows, places }
}

type Cell = { text: string; error?: string }

function rowOf(line: readonly Cell[], number: number, places: ReadonlyMap<string, number>): SheetRow {
	const cells: Record<string, string> = {}
	const errors: Record<string, string> = {}
	for (const [column, place] of places) {
		const { text, error } = line[place] ?? { text: '' }
		cells[column] = text.replace(/\r\n?/g, '\n').trim()
		if (error) errors[column] = error === 'formula' ? 'badValue' : error
	}
	return { number, cells, errors }
}

const isFilled = (cells: object, errors: object) =>
	Object.values(cells).some((text) => text !== '') || Object.keys(errors).length > 0

function csvGrid(content: Buffer): Cell[][] | TableRefusal {
	const text = content.toString('utf8')
	// A program writes the sign that its language puts between numbers; the names in the first line hold none of them.
	const delimiter = /^\uFEFF?"?code"?([,;\t])/.exec(text)?.[1]
	if (!delimiter) return 'notATable'
	try {
		const lines: string[][] = parse(content, {
			bom: true,
			delimiter,
			relax_column_count: true,
			skip_empty_lines: false,
		})
		return lines.map((line) => line.map((cell) => ({ text: cellRead(cell) })))
	} catch {
		return 'notATable'
	}
}

async function xlsxGrid(content: Buffer): Promise<Cell[][] | TableRefusal> {
	const refusal = await findRefusal(content, MAX_UNPACKED)
	if (refusal) return refusal === 'notOurs' || refusal === 'newer' ? 'notATable' : refusal
	const [sheet] = (await openWorkbook(content))?.worksheets ?? []
	if (!sheet) return 'notATable'
	if (sheet.rowCount > MAX_ROWS + 2) return 'tooLarge'
	const width = Math.min(sheet.columnCount, 200)
	return Array.from({ length: sheet.rowCount }, (_, row) => {
		const line = sheet.getRow(row + 1)
		return Array.from({ length: width }, (_, column) => cellText(line.getCell(column + 1)))
	})
}

/** Where a cell stands, as programs name it: `C4`. */
export function cellName(place: number, row: number): string {
	const letters = (index: number): string =>
		index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26)
	return `${letters(place)}${row}`
}
