import { type FieldSpec, fieldSpecs } from '#app/forms/field-specs.ts'
import type { Section } from '#app/forms/section.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, readAs } from '#app/platform/read.server.ts'
import { callingCodeOf, countryOf, type PhoneRule, readPhone } from './phone-numbers.server.ts'

type Values = Record<string, unknown>

/** How the telephone numbers of a section are read, and those of its answers that no country has. */
export type SectionPhones = {
	read: (typed: string) => string
	errors: (values: Values) => Record<string, PhoneRule>
	/** The calling code that a national number is given. */
	callingCode: string | undefined
}

/** Returns how a person of a State writes telephone numbers in a section. */
export function phonesOf(actor: Actor, section: Section): Promise<SectionPhones> {
	if (!hasPhones(fieldSpecs(section.shape))) return Promise.resolve(phonesIn(section, undefined))
	return readAs(actor, async (read) => phonesIn(section, await countryOf(read, actor.stateIso3)))
}

/** The same for answers from elsewhere, in a transaction. A number that is stored already stays as it is. */
export async function phonesFor(ask: Ask, stateIso3: string | null, section: Section, stored: Values = {}) {
	const phones = phonesIn(section, await countryOf(ask, stateIso3))
	const known = new Map(writtenIn(fieldSpecs(section.shape), stored))
	const read = (typed: string) =>
		[...known.values()].find((one) => phones.read(one) === phones.read(typed)) ?? phones.read(typed)
	const errors = (values: Values) => {
		const isNew = new Set(
			writtenIn(fieldSpecs(section.shape), values).flatMap(([name, typed]) =>
				known.get(name) === typed ? [] : [name],
			),
		)
		return Object.fromEntries(Object.entries(phones.errors(values)).filter(([name]) => isNew.has(name)))
	}
	return { read, errors }
}

function phonesIn({ shape }: Section, country: Awaited<ReturnType<typeof countryOf>>): SectionPhones {
	return {
		read: (typed) => {
			const read = readPhone(typed, country)
			return 'phone' in read ? read.phone : typed
		},
		errors: (values) =>
			Object.fromEntries(
				writtenIn(fieldSpecs(shape), values).flatMap(([name, typed]) => {
					const read = readPhone(typed, country)
					return 'rule' in read ? [[name, read.rule]] : []
				}),
			),
		callingCode: country && callingCodeOf(country),
	}
}

/**
 * Names the international numbers of a section that no country has. A number without a calling code, from before it was
 * asked for, is accepted.
 */
export const wrongPhones = ({ shape }: Section, values: Values): string[] =>
	writtenIn(fieldSpecs(shape), values).flatMap(([name, typed]) =>
		typed.trim().startsWith('+') && 'rule' in readPhone(typed, undefined) ? [name] : [],
	)

const hasPhones = (fields: readonly FieldSpec[]): boolean =>
	fields.some(({ control, fields: inner = [] }) => control === 'phone' || hasPhones(inner))

/** The telephone numbers of the answers, by the dotted name of their field. */
function writtenIn(fields: readonly FieldSpec[], values: unknown, within = ''): [string, string][] {
	if (values === null || typeof values !== 'object') return []
	return fields.flatMap(({ name, control, fields: inner = [] }) => {
		const value = (values as Values)[name]
		const path = `${within}${name}`
		if (control === 'phone') return typeof value === 'string' && value.trim() ? [[path, value]] : []
		if (!Array.isArray(value)) return writtenIn(inner, value, `${path}.`)
		return value.flatMap((row, index) => writtenIn(inner, row, `${path}.${index}.`))
	})
}
