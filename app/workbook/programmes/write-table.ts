import { PassThrough, type Readable } from 'node:stream'
import { cellsOf, type TableRow } from '#app/forms/programme/cells.ts'
import { columns, labelKey } from '#app/forms/programme/columns.ts'
import { sayer, translator } from '#app/i18n/translator.server.ts'
import { breather } from '#app/platform/threads/breather.ts'
import { csvStream } from '#app/workbook/csv.ts'
import { addCells, addSheet, openBook } from '#app/workbook/xlsx.ts'
import { direction, type Language } from '#workflows/languages.ts'

/** Streams the table as CSV: internal names, labels, and one line for each programme. */
export function writeCsv(rows: AsyncIterable<TableRow>, language: Language): Readable {
	const lines = async function* () {
		yield columns
		yield columns.map((column) => columnLabel(column, language))
		const breathe = breather()
		for await (const row of rows) {
			yield Object.values(cellsOf(row))
			await breathe()
		}
	}
	return csvStream(lines())
}

/** Streams the table as a workbook; every cell is a text, so that none is taken for a formula. */
export function writeXlsx(rows: AsyncIterable<TableRow>, language: Language): PassThrough {
	const stream = new PassThrough()
	void fill(stream, rows, language).catch((error: Error) => stream.destroy(error))
	return stream
}

async function fill(stream: PassThrough, rows: AsyncIterable<TableRow>, language: Language) {
	const book = await openBook(stream)
	const rightToLeft = direction(language) === 'rtl'
	const sheet = addSheet(book, translator(language, 'programmes')('title'), {
		views: [{ rightToLeft, state: 'frozen', xSplit: 1, ySplit: 2 }],
	})
	sheet.columns = columns.map((column) => ({
		width: /titles|summary|Plan|contributions|cohorts/.test(column) ? 40 : 18,
	}))
	const add = (texts: readonly string[], bold = false) => {
		const row = addCells(sheet, texts)
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
	const breathe = breather()
	for await (const row of rows) {
		add(Object.values(cellsOf(row)))
		await breathe()
	}
	await book.commit()
}

/** A row of the file: its number, and its cells by internal column name. */
export type SheetRow = { number: number; cells: Record<string, string>; errors: Record<string, string> }
/** The rows that are not empty, and the column of each name in the file. */
export type Table = { rows: SheetRow[]; places: ReadonlyMap<string, number> }

/**
 * Returns a table as UTF-8: a line of JSON for its columns, then one for each row. Transferred between threads as one
 * buffer, and read line by line: copying 5,000 rows at once would block the main thread.
 */
export function toLines({ rows, places }: Table): Buffer<ArrayBuffer> {
	const lines = [Object.fromEntries(places), ...rows].map((line) => JSON.stringify(line))
	return Buffer.from(lines.join('\n'))
}

/** Reads it back, with `check` for each line. Lets other work run in between; throws what `check` throws. */
export async function fromLines(
	lines: Uint8Array,
	check: { places: (line: unknown) => Record<string, number>; row: (line: unknown) => SheetRow },
): Promise<Table> {
	const breathe = breather()
	const rows: SheetRow[] = []
	let places: ReadonlyMap<string, number> | undefined
	for (const line of textLines(lines)) {
		const read: unknown = JSON.parse(line)
		if (places) rows.push(check.row(read))
		else places = new Map(Object.entries(check.places(read)))
		await breathe()
	}
	return { rows, places: places ?? new Map() }
}

/** JSON escapes line breaks within texts, so this byte only ends lines. */
function* textLines(lines: Uint8Array) {
	const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength)
	for (let start = 0; start < bytes.length; ) {
		const end = bytes.indexOf(10, start)
		const stop = end < 0 ? bytes.length : end
		yield bytes.toString('utf8', start, stop)
		start = stop + 1
	}
}

/** Returns the address of a cell: `C4`. */
export function cellName(place: number, row: number): string {
	const letters = (index: number): string =>
		index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26)
	return `${letters(place)}${row}`
}

/** Returns the label of a column in a language. */
export function columnLabel(column: string, language: Language): string {
	const t = sayer(language, 'programmes')
	const codes = sayer(language, 'codes')
	const [field = '', of] = column.split('.')
	const label = t(labelKey(field))
	return of ? t('parts.inLanguage', { field: label, language: codes(`languages.${of}`) }) : label
}
