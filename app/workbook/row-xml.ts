import type { ExportCell } from '#app/forms/lists/list-export.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import { safeCell } from './safe-cell.ts'

/** The place of each style in `styles.xml` of `sheet-parts.ts`. */
const styles = { head: 1, day: 2, moment: 3, broken: 4 }
/** Programs refuse a file with a longer text in one cell. */
const LONGEST = 32_767
const DAY = 86_400_000
/** Days from the beginning of their calendar to 1970. */
const TO_1970 = 25_569
/** Their calendar has a day too many in February 1900: earlier days are written as texts. */
const FIRST_DAY = Date.UTC(1900, 2, 1)

/** The name of a column, from 0: A to Z, then AA. */
export function columnName(at: number): string {
	const last = String.fromCharCode(65 + (at % 26))
	return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last
}

// Control and unassigned characters make a file of XML unreadable; all text is looked at, and few texts have any.
const unusual = /[&<>\r\ufffe\uffff\ud800-\udfff]|(?![\t\n])\p{Cc}|_x/u
const never = /[\ufffe\uffff]|(?![\t\n])\p{Cc}/gu
const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A text as XML 1.0 can hold it; as a cell, `_x0041_` stays the text that it is. */
export function xmlText(text: string): string {
	if (!unusual.test(text)) return text
	return safeCell(text.toWellFormed(), 'xlsx')
		.replace(/\r\n?/g, '\n')
		.replace(never, '')
		.replace(/[&<>]/g, (sign) => named[sign] ?? '')
}

const textCell = (place: string, text: string, style: string) =>
	`<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(
		text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text,
	)}</t></is></c>`

function cellXml(cell: ExportCell, place: string, style: string): string {
	if (cell === null || cell === '') return style && `<c r="${place}"${style}/>`
	if (typeof cell === 'string') return textCell(place, cell, style)
	if (typeof cell === 'number')
		return Number.isFinite(cell) ? `<c r="${place}"${style}><v>${cell}</v></c>` : ''
	const time = cell.getTime()
	if (time < FIRST_DAY) return textCell(place, dayOfUtc(cell), style)
	const shown = time % DAY === 0 ? styles.day : styles.moment
	return `<c r="${place}" s="${shown}"><v>${time / DAY + TO_1970}</v></c>`
}

/**
 * A row of a sheet, counted from 1: texts are never formulas, dates are numbers shown as days or moments. `look`: a row of
 * labels, or of texts that are broken into lines.
 */
export function rowXml(row: number, cells: readonly ExportCell[], look?: 'head' | 'broken'): string {
	const style = look ? ` s="${styles[look]}"` : ''
	let xml = `<row r="${row}">`
	for (let at = 0; at < cells.length; at++)
		xml += cellXml(cells[at] ?? null, `${columnName(at)}${row}`, style)
	return `${xml}</row>`
}
