import type { FieldSpec } from '#app/forms/field-specs.ts'
import type { Values } from './filing-rules.ts'

/** One wrong answer of a field. `value` undefined: left out. */
export type Bad = { what: string; value: unknown }

/** Returns every wrong answer of this field that its schema must reject. */
export function badValues({ control, optional, max = 0, min, codes }: FieldSpec): Bad[] {
	const missing = optional ? [] : [{ what: 'left out', value: undefined }]
	switch (control) {
		case 'line':
		case 'phone':
		case 'text':
			return [...missing, ...badTexts(max), ...(optional ? [] : blanks)]
		case 'date':
			return [...missing, ...badDays, ...(optional ? [] : blanks)]
		case 'number':
			return [...missing, ...badNumbers(max, min ?? 0)]
		case 'choice':
			return [...missing, ...badCodes, ...(optional ? [] : blanks)]
		case 'choices':
		case 'ordered':
			return [...missing, ...badCodes, { what: 'the list of them', value: [codes] }]
		case 'need':
		case 'needs':
			return [{ what: 'an enormous id', value: 'x'.repeat(101) }]
		case 'group':
		case 'rows':
			return [{ what: 'a text', value: 'text' }, ...missing]
		default:
			return missing // any other value means not ticked
	}
}

const blanks = [
	{ what: 'empty', value: '' },
	{ what: 'blank', value: ' \n\t ' },
]
const badTexts = (max: number) => [
	{ what: 'too long', value: 'x'.repeat(max + 1) },
	{ what: 'a text that hides its direction', value: 'gpj.\u202eexe' },
	{ what: 'an isolate', value: 'a\u2066b' },
	{ what: 'NUL', value: 'a\u0000b' },
	{ what: 'a number', value: 5 },
	{ what: 'an object', value: { a: 'b' } },
	{ what: 'a list', value: ['a', 'b'] },
]
const badDays = [
	'2027-02-30',
	'3/4/2027',
	'31/12/27',
	'1449-05-03',
	'2027-13-1',
	'tomorrow',
	'20270101',
	5,
	['2027-01-01'],
].map((value) => ({ what: JSON.stringify(value), value }))
const badNumbers = (max: number, min: number) =>
	[
		max + 1,
		min - 1,
		1.5,
		'999999999999999999',
		'-1',
		'1e3',
		'1,5',
		'٣٫٥',
		'1 23',
		'1,000.000',
		'many',
		'=1+1',
		{},
		[1],
	].map((value) => ({ what: JSON.stringify(value), value }))
const badCodes = ['NOPE', '__proto__', 'constructor', 'x'.repeat(5000), 5, { a: 'b' }].map((value) => {
	return { what: JSON.stringify(value).slice(0, 20), value }
})

/** A field of a section, or one inside a group or the first row, with its path. */
export type Placed = { spec: FieldSpec; path: string[] }

/** Every field, those inside groups and first rows too. */
export const placed = (specs: FieldSpec[]): Placed[] =>
	specs.flatMap((spec) => [
		{ spec, path: [spec.name] },
		...(spec.fields ?? []).map((inner) => ({
			spec: inner,
			path: [spec.name, ...(spec.control === 'rows' ? ['0'] : []), inner.name],
		})),
	])

/** Returns the values with one of them changed or left out; undefined if there is no such row. */
export function changedAt(values: Values, path: string[], value: unknown): Values | undefined {
	const copy = structuredClone(values)
	let here: Values | undefined = copy
	// Each part of a path but the last is a group or a list of rows, or is not there.
	for (const part of path.slice(0, -1)) here = here?.[part] as Values | undefined
	const name = path.at(-1) ?? ''
	if (!here) return undefined
	if (value === undefined) delete here[name]
	else here[name] = value
	return copy
}
