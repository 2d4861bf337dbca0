import { labelKey } from '#app/forms/programme/columns.ts'
import { sayer } from '#app/i18n/translator.server.ts'
import { breather } from '#app/platform/threads/breather.ts'
import type { Language } from '#workflows/languages.ts'

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
