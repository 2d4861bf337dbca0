import type { Control } from '#workflows/fields.ts'
import { isAsked } from './conditions.ts'
import type { FieldSpec } from './field-specs.ts'
import type { NeedSection, RequestSection } from './section-names.ts'

type Values = Record<string, unknown>

/** Seconds for an answer. A longer text takes more. */
const seconds: Record<Control, number> = {
	line: 30,
	phone: 30,
	text: 0,
	date: 15,
	number: 20,
	money: 20,
	choice: 15,
	choices: 30,
	ordered: 40,
	tick: 5,
	person: 15,
	need: 15,
	needs: 20,
	group: 0,
	rows: 0,
}
const SECONDS_PER_CHARACTER = 0.15

function secondsFor({ control, max = 0, fields = [] }: FieldSpec): number {
	if (control === 'text') return 30 + max * SECONDS_PER_CHARACTER
	return fields
		.filter(({ optional }) => !optional)
		.reduce((total, field) => total + secondsFor(field), seconds[control])
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null

function isGiven(value: unknown): boolean {
	if (Array.isArray(value)) return value.some(isGiven)
	if (isObject(value)) return Object.values(value).some(isGiven)
	return value !== undefined && value !== null && value !== false && String(value).trim() !== ''
}

/** Returns the seconds for the missing parts of a field. */
function secondsLeft(spec: FieldSpec, value: unknown): number {
	if (spec.optional) return 0
	if (spec.control !== 'group') return isGiven(value) ? 0 : secondsFor(spec)
	const parts = isObject(value) ? value : {}
	return (spec.fields ?? []).reduce((total, field) => total + secondsLeft(field, parts[field.name]), 0)
}

/** Returns the minutes of work that a section still needs, from its missing required answers; 0 if none is missing. */
export function minutesLeft(
	section: RequestSection | NeedSection,
	fields: readonly FieldSpec[],
	values: Values,
): number {
	const left = fields
		.filter(({ name }) => isAsked(section, name, values))
		.reduce((total, field) => total + secondsLeft(field, values[field.name]), 0)
	return Math.ceil(left / 60)
}
