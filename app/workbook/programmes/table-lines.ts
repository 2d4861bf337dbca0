import { labelKey } from '#app/forms/programme/columns.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { breather } from '#app/platform/threads/breather.ts'

/** A row of the file: its number there, and its cells by the machine's name of their column. */
export type SheetRow = { number: number; cells: Record<string, string>; errors: Record<string, string> }
/** The rows that hold anything, and which column each name has in the file. */
export type Table = { rows: SheetRow[]; places: ReadonlyMap<string, number> }

/**
 * A table as UTF-8: a line of JSON for its columns, then one for each row. Between threads it is handed over whole, and
 * the main thread reads it line by line: a copy of 5,000 rows at once would keep all others waiting.
 */
export function toLines({ rows, places }: Table): Buffer<ArrayBuffer> {
	const lines = [Object.fromEntries(places), ...rows].map((line) => JSON.stringify(line))
	return Buffer.from(lines.join('\n'))
}

/** The way back, through `check` for each line. Lets others be answered in between; throws what `check` throws. */
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

/** JSON writes a line break within a text as two characters, so that one byte ends a line and nothing else. */
function* textLines(lines: Uint8Array) {
	const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength)
	for (let start = 0; start < bytes.length; ) {
		const end = bytes.indexOf(10, start)
		const stop = end < 0 ? bytes.length : end
		yield bytes.toString('utf8', start, stop)
		start = stop + 1
	}
}

/** Where a cell stands, as programs name it: `C4`. */
export function cellName(place: number, row: number): string {
	const letters = (index: number): string =>
		index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26)
	return `${letters(place)}${row}`
}

/** What a column is called in a language. */
export function columnLabel(column: string, language: Language): string {
	const t = translator(language, 'programmes') as unknown as (key: string, values?: object) => string
	const codes = translator(language, 'codes') as unknown as (key: string) => string
	const [field = '', of] = column.split('.')
	const label = t(labelKey(field))
	return of ? t('parts.inLanguage', { field: label, language: codes(`languages.${of}`) }) : label
}
