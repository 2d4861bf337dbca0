import { readDay } from '#workflows/typed/day.ts'
import { readWholeNumber } from '#workflows/typed/whole-number.ts'
import { type FieldSpec, fieldSpecs } from './field-specs.ts'
import type { Section } from './section.ts'

type Values = Record<string, unknown>
/** Reads a telephone number, or returns it as typed. Only the server has the numbering plans. */
type ReadPhone = (typed: string) => string

/**
 * Returns the answers of a section with numbers, days and telephone numbers as they are stored, so that "1 234" and
 * 1234 are the same answer. What cannot be read remains as typed, for its field to refuse.
 */
export const readTyped = ({ shape }: Section, values: Values, phone: ReadPhone): Values =>
	readFields(fieldSpecs(shape), values, phone)

function readFields(fields: readonly FieldSpec[], values: Values, phone: ReadPhone): Values {
	const read = { ...values }
	for (const field of fields)
		if (field.name in values) read[field.name] = readValue(field, values[field.name], phone)
	return read
}

function readValue(field: FieldSpec, value: unknown, phone: ReadPhone): unknown {
	if (Array.isArray(value) && field.fields) return value.map((row) => readValue(field, row, phone))
	if (field.fields && value !== null && typeof value === 'object')
		return readFields(field.fields, { ...value }, phone)
	if (typeof value !== 'string' || value.trim() === '') return value
	if (field.control === 'number') return numberOf(value)
	if (field.control === 'date') return dayOf(value)
	return field.control === 'phone' ? phone(value) : value
}

function numberOf(typed: string) {
	const read = readWholeNumber(typed)
	return 'number' in read ? String(read.number) : typed
}

function dayOf(typed: string) {
	const read = readDay(typed)
	return 'day' in read ? read.day : typed
}

/**
 * Returns answers from a sheet, completed with stored answers that the sheet has no cell for: an older form, or one
 * with deleted rows, must not clear them. A blank cell remains blank.
 */
export function withAbsent(read: Values, stored: Values): Values {
	const names = new Set([...Object.keys(stored), ...Object.keys(read)])
	return Object.fromEntries([...names].map((name) => [name, filled(read[name], stored[name])]))
}

function filled(read: unknown, stored: unknown): unknown {
	if (read === undefined) return stored
	if (!Array.isArray(read)) return isObject(read) ? withAbsent(read, isObject(stored) ? stored : {}) : read
	const known = [stored ?? []].flat()
	return read.some(isObject) ? filledRows(read, known.filter(isObject)) : filledPlaces(read, known)
}

/** Several codes, one in each cell; a missing cell leaves a gap in the list. */
function filledPlaces(read: unknown[], stored: unknown[]): unknown[] {
	const places = Array.from({ length: Math.max(read.length, stored.length) }, (_, index) => index)
	return places
		.map((index) => {
			const isAbsent = !(index in read)
			return isAbsent && !read.includes(stored[index]) ? stored[index] : read[index]
		})
		.filter((code) => code !== undefined && code !== '')
}

/** A row is matched to the stored one with the same values in the sheet's columns, else to the one at its position. */
function filledRows(read: Values[], stored: Values[]): Values[] {
	const isSame = (row: Values) => (other: Values) =>
		Object.entries(row).every(([name, value]) => String(other[name] ?? '') === String(value))
	return read.map((row, index) =>
		withAbsent(row, stored.find(isSame(row)) ?? ((read.length === stored.length && stored[index]) || {})),
	)
}

const isObject = (value: unknown): value is Values =>
	value !== null && typeof value === 'object' && !Array.isArray(value)
