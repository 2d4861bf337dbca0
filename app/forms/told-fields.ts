import type * as z from 'zod'
import { controlOf } from '#workflows/fields.ts'

/** One answer, ready to be put into words: codes name their list, and a text keeps the direction it was typed in. */
export type ToldField =
	| { name: string; as: 'text' | 'day'; value: string }
	| { name: string; as: 'number'; value: number }
	| { name: string; as: 'tick'; value: boolean }
	| { name: string; as: 'codes'; list: string; value: string[] }

/** What somebody told with an event or a section, field by field in the order of the form; blanks and rows are left out. */
export const toldFields = (schema: { shape: z.ZodRawShape }, values: Record<string, unknown>): ToldField[] =>
	Object.entries(schema.shape).flatMap(([name, field]) => told(name, field as z.ZodType, values[name]))

function told(name: string, field: z.ZodType, value: unknown): ToldField[] {
	const { control, options } = controlOf(field) ?? {}
	if (control === 'tick') return value === undefined ? [] : [{ name, as: 'tick', value: isTicked(value) }]
	if (control === 'needs') {
		const ranks = [value ?? []].flat().join(', ')
		return ranks ? [{ name, as: 'text', value: ranks }] : []
	}
	if (options) {
		const codes = [value].flat().filter((code): code is string => typeof code === 'string' && code !== '')
		return codes.length > 0 ? [{ name, as: 'codes', list: options, value: codes }] : []
	}
	if (typeof value === 'number') return [{ name, as: 'number', value }]
	// Ids of rows and names of states say nothing to a reader.
	if (typeof value !== 'string' || value === '' || unsaid.has(name) || name.endsWith('Id')) return []
	return [{ name, as: control === 'date' && isDay(value) ? 'day' : 'text', value }]
}

const unsaid = new Set(['type', 'origin'])
const isTicked = (value: unknown) => value === true || value === 'on' || value === 'true'
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
