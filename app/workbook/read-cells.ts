import type exceljs from '@protobi/exceljs'
import { valueAtPath } from '#app/forms/form-values.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { meant } from './answer-cells.ts'
import { placeKey, type ReadContents, type Values } from './contents.ts'
import type { Line } from './outline.ts'

/**
 * Returns the text of a cell as displayed; `error` if it contains something other than an answer, such as a formula.
 */
export function cellText({ value }: exceljs.Cell): { text: string; error?: string } {
	if (value === null || value === undefined) return { text: '' }
	if (value instanceof Date) return { text: dayOf(value) }
	if (typeof value !== 'object') return { text: plain(String(value)) }
	if ('richText' in value) return { text: plain(value.richText.map(({ text }) => text).join('')) }
	return { text: '', error: 'formula' in value || 'sharedFormula' in value ? 'formula' : 'badValue' }
}

const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim()

// A program that converted input to a date stores it at midnight UTC.
const dayOf = (date: Date) => (Number.isNaN(date.getTime()) ? '' : storedDay(date))

/** The same for a day: a text cell may contain the serial number of a date. */
function dayText(cell: exceljs.Cell): ReturnType<typeof cellText> {
	const { value } = cell
	if (typeof value !== 'number' || value < FIRST_DAY || value > LAST_DAY) return cellText(cell)
	return { text: dayOf(new Date((Math.floor(value) - UNIX_DAY) * 86_400_000)) }
}

// 1 January 1970, 2000 and 2200 in days since the end of 1899.
const [UNIX_DAY, FIRST_DAY, LAST_DAY] = [25_569, 36_526, 109_574]

/** Whether a cell has any content. */
export function isFilled(cell: exceljs.Cell): boolean {
	const { text, error } = cellText(cell)
	return text !== '' || error !== undefined
}

/** Returns the tag of a sheet from its first cell, whatever its name is. */
export const tagOf = (sheet: exceljs.Worksheet) => cellText(sheet.getCell('A1')).text

/** Returns the rows below the first by the key in the hidden first column; for a repeated key, the first row. */
export function keyedRows(sheet: exceljs.Worksheet): Map<string, exceljs.Row> {
	const rows = new Map<string, exceljs.Row>()
	sheet.eachRow((row, number) => {
		const key = cellText(row.getCell(1)).text
		if (number > 1 && key !== '' && !rows.has(key)) rows.set(key, row)
	})
	return rows
}

/** Whether a sheet has any input. */
export function isWritten(sheet: exceljs.Worksheet): boolean {
	let found = false
	sheet.eachRow((row) => {
		found ||= row.hasValues
	})
	return found
}

type Within = { reading: ReadContents; section: string; need: number | null }

/** Stores the answer of one cell in the values of its section, and records its cell. */
export function readAnswer(cell: exceljs.Cell, line: Line, values: Values, within: Within) {
	const { path, spec, place } = line
	const value = readCell(cell, spec, path, within)
	if (place === undefined) return setAt(values, path, value)
	const codes = (valueAtPath(values, path) ?? []) as unknown[]
	// A repeated code counts once; only in an ordered list is it an error.
	codes[place] = spec.control === 'choices' && codes.includes(value) ? '' : value
	setAt(values, path, codes)
}

/** Parses a cell; records an error if it is ambiguous or invalid. */
export function readCell(cell: exceljs.Cell, spec: Line['spec'], field: string, within: Within): unknown {
	const { reading, section, need } = within
	const at = { sheet: cell.worksheet.name, cell: cell.address }
	const key = placeKey(need, section, field)
	if (!reading.places.has(key)) reading.places.set(key, at)
	// The point of a real number is no mark of thousands, as it can be in a text.
	if (spec.control === 'number' && typeof cell.value === 'number' && !Number.isInteger(cell.value))
		return cell.value
	const { text, error: unreadable } = spec.control === 'date' ? dayText(cell) : cellText(cell)
	const { value, error } = unreadable ? { value: '', error: unreadable } : meant(spec, text)
	if (error) reading.errors.push({ ...at, section, need, field, message: error })
	return error ? '' : value
}

function setAt(values: Values, path: string, value: unknown) {
	const parts = path.split('.')
	const last = parts.pop() ?? ''
	let node = values
	for (const part of parts) {
		node[part] ??= {}
		node = node[part] as Values // an object: set on the line above or before
	}
	node[last] = value
}
