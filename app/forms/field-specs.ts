import * as z from 'zod'
import { type Control, controlOf } from '#workflows/fields.ts'
import type { Section } from './section.ts'
import { zeroOrUnknown } from './uncertain-zeros.ts'

/** A field of a section for pages, workbooks and help lists; its schema still validates it. */
export type FieldSpec = {
	name: string
	control: Control
	/** May be left empty. */
	optional: boolean
	/** The code list of the words catalogue, and the codes this field offers. */
	options?: string
	codes?: string[]
	/** Characters of a text, largest number, most rows or most codes. */
	max?: number
	min?: number
	/** The calling code that is added to a national telephone number. */
	callingCode?: string
	/** The fields of a group, or of one row. */
	fields?: FieldSpec[]
}

const known = new WeakMap<z.ZodRawShape, FieldSpec[]>()

/** The fields of a section in the order of the form; found once for each section. */
export function fieldSpecs(shape: z.ZodRawShape): FieldSpec[] {
	const specs =
		known.get(shape) ?? Object.entries(shape).map(([name, field]) => fieldSpec(name, field as z.ZodType))
	known.set(shape, specs)
	return specs
}

function fieldSpec(name: string, field: z.ZodType): FieldSpec {
	const noted = controlOf(field)
	if (!noted) throw new Error(`The field ${name} does not say how it is asked for`)
	const spec: FieldSpec = { name, optional: field.safeParse(undefined).success, ...noted }
	const codes = codesOf(field)
	if (codes) spec.codes = codes
	const inner = noted.control === 'group' || noted.control === 'rows' ? rowSchema(field) : undefined
	if (inner) spec.fields = fieldSpecs(inner.shape)
	return spec
}

/** The fields with the calling code that is added to a national telephone number. */
export const withCallingCode = (fields: readonly FieldSpec[], callingCode: string | undefined): FieldSpec[] =>
	fields.map((field) => ({
		...field,
		...(field.control === 'phone' && callingCode && { callingCode }),
		...(field.fields && { fields: withCallingCode(field.fields, callingCode) }),
	}))

function codesOf(field: z.ZodType): string[] | undefined {
	// The library types the parts of a schema as its core does.
	if (field instanceof z.ZodEnum) return field.options as string[]
	if (field instanceof z.ZodPipe) return codesOf(field.out as z.ZodType)
	if (field instanceof z.ZodOptional || field instanceof z.ZodNullable)
		return codesOf(field.unwrap() as z.ZodType)
	if (field instanceof z.ZodArray) return codesOf(field.element as z.ZodType)
	return undefined
}

/** Fields repeated under one name, or grouped under one: the items of a list, a contact. */
export type StatedGroup = { name: string; rows: StatedField[][] }

type Values = Record<string, unknown>

/** Returns the groups and rows, which `statedFields` leaves out. */
export const statedGroups = (schema: { shape: z.ZodRawShape }, values: Values): StatedGroup[] =>
	Object.entries(schema.shape).flatMap(([name, field]) => {
		const row = rowSchema(field as z.ZodType)
		const rows = row ? [values[name] ?? []].flat().map((each) => statedIn(row, each as Values)) : [] // rows of its form
		const told = rows.filter((fields) => fields.length > 0)
		return told.length > 0 ? [{ name, rows: told }] : []
	})

/** Of an item that is still to be specified an empty tick, as for serial numbers, is no answer yet. */
const statedIn = (row: z.ZodObject, values: Values) =>
	statedFields(row, values).filter(
		(field) => field.as !== 'tick' || field.value || !isTicked(values.toSpecify),
	)

/** The fields of one row or of a group, or undefined for a field of another kind. */
export function rowSchema(field: z.ZodType): z.ZodObject | undefined {
	if (field instanceof z.ZodPipe) return rowSchema(field.out as z.ZodType)
	const row = field instanceof z.ZodArray ? field.element : field
	return row instanceof z.ZodObject ? row : undefined
}

/** One answer, ready for display: codes name their list, and a text keeps its direction. */
export type StatedField =
	| { name: string; as: 'text' | 'day'; value: string }
	| { name: string; as: 'number'; value: number }
	| { name: string; as: 'tick'; value: boolean }
	| { name: string; as: 'codes'; list: string; value: string[] }

/** Returns the answers of an event or a section by field, in the order of the form; without blanks and rows. */
export const statedFields = (
	schema: { shape: z.ZodRawShape },
	values: Record<string, unknown>,
): StatedField[] =>
	Object.entries(schema.shape).flatMap(([name, field]) => told(name, field as z.ZodType, values[name]))

function told(name: string, field: z.ZodType, value: unknown): StatedField[] {
	const { control, options } = controlOf(field) ?? {}
	if (control === 'tick') return value === undefined ? [] : [{ name, as: 'tick', value: isTicked(value) }]
	if (control === 'number' && value === zeroOrUnknown)
		return [{ name, as: 'codes', list: 'unsettled', value: [zeroOrUnknown] }]
	if (control === 'needs') {
		const ranks = [value ?? []].flat().join(', ')
		return ranks ? [{ name, as: 'text', value: ranks }] : []
	}
	if (options) {
		const codes = [value].flat().filter((code): code is string => typeof code === 'string' && code !== '')
		return codes.length > 0 ? [{ name, as: 'codes', list: options, value: codes }] : []
	}
	if (typeof value === 'number') return [{ name, as: 'number', value }]
	// Ids of rows and names of states are meaningless to readers.
	if (typeof value !== 'string' || value === '' || unsaid.has(name) || name.endsWith('Id')) return []
	return [{ name, as: control === 'date' && isDay(value) ? 'day' : 'text', value }]
}

const unsaid = new Set(['type', 'origin'])
const isTicked = (value: unknown) => value === true || value === 'on' || value === 'true'
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

/** The code list of each field that has one, so that a stored code can be shown in words: `support.status`. */
export const codeListsOf = ({ shape }: Pick<Section, 'shape'>): Record<string, string> =>
	Object.fromEntries(listsIn(fieldSpecs(shape), ''))

const listsIn = (fields: readonly FieldSpec[], before: string): [string, string][] =>
	fields.flatMap(({ name, options, fields: inner = [] }) => [
		...(options ? [[before + name, options] as [string, string]] : []),
		...listsIn(inner, `${before}${name}.`),
	])
