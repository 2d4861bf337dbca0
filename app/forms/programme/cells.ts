import { type TypedValues, valueAtPath } from '../form-values.ts'
import { columns } from './columns.ts'

import type { ProgrammeRecord } from './record-shape.ts'

/** Joins the parts of one row inside a cell with `|`; separators within a part are written as `\|` or `\n`. */
export const lineOf = (parts: readonly string[]): string =>
	parts
		.map((part) => part.replace(/[\\|]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n'))
		.join(' | ')
		.trim()

/** Returns the lines of a cell, each split into its parts. */
export const linesOf = (text: string): string[][] =>
	text
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map(partsOf)

function partsOf(line: string): string[] {
	const parts = ['']
	for (let index = 0; index < line.length; index += 1) {
		const sign = line[index] ?? ''
		if (sign === '|') parts.push('')
		// A character after a backslash stands for itself, and so does a backslash at the end of a line.
		else parts[parts.length - 1] += sign === '\\' ? escaped(line[++index]) : sign
	}
	return parts.map((part) => part.trim())
}

const escaped = (sign: string | undefined) => (sign === 'n' ? '\n' : (sign ?? '\\'))

/** One programme as in the table. People are named by their UNODC address. */
export type TableRow = {
	revision: number | null
	status: string
	manager: string
	deputy: string
	record: Omit<ProgrammeRecord, 'deputyId'>
}

/** Returns the cells of a programme, by internal column name. */
export function cellsOf(row: TableRow): Record<string, string> {
	return Object.fromEntries(columns.map((column) => [column, cellOf(column, row)]))
}

function cellOf(column: string, { revision, status, manager, deputy, record }: TableRow): string {
	const own: Record<string, string> = { revision: String(revision ?? ''), status, manager, deputyId: deputy }
	if (column in own) return own[column] ?? ''
	if (column === 'contributions')
		return record.contributions
			.map(({ donor, amount, earmark, excludedCountries }) =>
				lineOf([donor, String(amount ?? ''), earmark, excludedCountries.join(' ')]),
			)
			.join('\n')
	if (column === 'capacities')
		return record.capacities
			.map(({ category, unit, quantity, maximumPerState }) =>
				lineOf([category, unit, String(quantity), ...(maximumPerState ? [String(maximumPerState)] : [])]),
			)
			.join('\n')
	// The sum of unlike rows is no figure of its own, and is counted again when the table is read.
	if (column === 'capacity' && record.capacities.length > 0) return ''
	if (column === 'cohorts')
		return record.cohorts
			.map(({ startsOn, endsOn, place, seats, language, id }) =>
				lineOf([startsOn, endsOn, place, String(seats), language ?? '', id ?? '']),
			)
			.join('\n')
	return plain(valueAtPath(record, column))
}

function plain(value: unknown): string {
	if (typeof value === 'boolean') return value ? 'true' : 'false'
	return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}

const rowsIn: Record<string, readonly string[]> = {
	contributions: ['donor', 'amount', 'earmark', 'excludedCountries'],
	capacities: ['category', 'unit', 'quantity', 'maximumPerState'],
	cohorts: ['startsOn', 'endsOn', 'place', 'seats', 'language', 'id'],
}
const lists = new Set([
	'regions',
	'themes',
	'taTypes',
	'topics',
	'categories',
	'institutionTypes',
	'deliveryModes',
	'languages',
])
const ticks = new Set([
	'regionEarmarked',
	'odaOnly',
	'requiresLaw',
	'requiresTrainers',
	'requiresDueDiligence',
])
const capitals = new Set(['code', 'currency', 'level', 'themes', 'taTypes', 'topics', 'categories'])

type ReadRow = { values: TypedValues; errors: Record<string, string> }

/** Returns the cells of a row as form values, and those that cannot be read. */
export function valuesOf(cells: Readonly<Record<string, string>>): ReadRow {
	const values: TypedValues = {}
	const errors: Record<string, string> = {}
	for (const [column, text] of Object.entries(cells)) {
		const [field = '', language] = column.split('.')
		const names = rowsIn[column]
		if (language) values[field] = { ...Object(values[field]), [language]: text }
		else if (names) {
			const lines = linesOf(text)
			if (lines.some(({ length }) => length > names.length || length < 3)) errors[column] = 'badLine'
			else
				values[column] = lines.map((line) =>
					Object.fromEntries(names.map((name, index) => [name, line[index] ?? ''])),
				)
		} else if (lists.has(column)) values[column] = listIn(capitals.has(column) ? text.toUpperCase() : text)
		else if (ticks.has(column)) {
			if (!/^(true|false|)$/i.test(text)) errors[column] = 'badValue'
			values[column] = text.toLowerCase()
		} else values[column] = capitals.has(column) ? text.toUpperCase() : text
	}
	return { values, errors }
}

const listIn = (text: string) =>
	text
		.split(/[,;\n،，；、؛]/)
		.map((code) => code.trim())
		.filter(Boolean)
