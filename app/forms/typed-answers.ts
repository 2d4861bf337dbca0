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
		return readFields(field.fields, value as Values, phone)
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
