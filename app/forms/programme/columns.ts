import { languages } from '#workflows/languages.ts'
import { type RecordField, recordFields } from './record-shape.ts'

const inLanguages: readonly RecordField[] = ['titles', 'summary']
const [codeFirst, ...others] = recordFields

/**
 * The columns of the table by internal name: the key of a programme, the fields that only its page changes, and every
 * field of the record; a text has one for each language.
 */
export const columns: readonly string[] = [
	...(codeFirst ? [codeFirst] : []),
	'revision',
	'status',
	'manager',
	...others.flatMap((field) =>
		inLanguages.includes(field)
			? ['en', ...languages.filter((one) => one !== 'en')].map((one) => `${field}.${one}`)
			: [field],
	),
]

/** Fields whose labels are elsewhere in the catalogue, and where. */
const elsewhere: Record<string, string> = {
	code: 'columns.code',
	kind: 'record.kind',
	status: 'record.status',
	summary: 'record.summary',
	section: 'record.section',
	manager: 'record.manager',
	donor: 'record.donor',
	requiresLaw: 'conditions.requiresLaw',
	requiresDueDiligence: 'conditions.requiresDueDiligence',
	lastCommitment: 'conditions.lastCommitment',
	fundingTo: 'columns.fundingTo',
	...Object.fromEntries(
		[
			'countries',
			'regions',
			'excludedCountries',
			'themes',
			'taTypes',
			'topics',
			'categories',
			'institutionTypes',
			'deliveryModes',
			'languages',
			'level',
		].map((name) => [name, `scope.${name}`]),
	),
}

/** Returns the key of a field label in the `programmes` words. */
export const labelKey = (field: string): string => elsewhere[field] ?? `fields.${field}`

/** Splits a dotted name: `cohorts.1.seats` is the field `seats` in row 2 of `cohorts`. */
export function placeOf(name: string): {
	field: string
	row?: { of: string; number: number }
	language?: string
} {
	const [outer = '', second, third] = name.split('.')
	if (second === undefined) return { field: outer }
	if (/^\d+$/.test(second)) return { field: third ?? outer, row: { of: outer, number: Number(second) + 1 } }
	return { field: outer, language: second }
}
