import {
	type CountryCode,
	getCountryCallingCode,
	isSupportedCountry,
	parsePhoneNumberFromString,
	validatePhoneNumberLength,
} from 'libphonenumber-js/min'
import { type FieldSpec, fieldSpecs } from '#app/forms/field-specs.ts'
import type { Section } from '#app/forms/section.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { plainPhone } from '#workflows/typed/phone-text.ts'

/** Why a number is refused: keys of the `form` words. */
type PhoneRule = 'badPhone' | 'phoneCountry' | 'phoneTooShort' | 'phoneTooLong' | 'phoneLength'
type ReadPhone = { phone: string } | { rule: PhoneRule }

/**
 * Reads a telephone number of any country; one without a calling code is one of `country`. Returns it as E.164, with
 * its extension as in RFC 3966: `+22245251234;ext=12`.
 */
export function readPhone(typed: string, country: CountryCode | undefined): ReadPhone {
	const plain = plainPhone(typed)
	if (!plain) return { rule: 'badPhone' }
	const text = plain.replace(/^00/, '+')
	const of = country ? { defaultCountry: country } : {}
	const wrong = validatePhoneNumberLength(text, of)
	if (wrong)
		return { rule: ruleOf[wrong] === 'phoneCountry' && !text.startsWith('+') ? 'badPhone' : ruleOf[wrong] }
	const found = parsePhoneNumberFromString(text, { ...of, extract: false })
	if (!found) return { rule: 'badPhone' }
	return { phone: found.ext ? `${found.number};ext=${found.ext}` : found.number }
}

const ruleOf = {
	INVALID_COUNTRY: 'phoneCountry',
	NOT_A_NUMBER: 'badPhone',
	TOO_SHORT: 'phoneTooShort',
	TOO_LONG: 'phoneTooLong',
	INVALID_LENGTH: 'phoneLength',
} as const satisfies Record<string, PhoneRule>

/** Returns a stored number as people read it, `+222 45 25 12 34 ext. 12`; one from before this rule as it is. */
export function shownPhone(stored: string): string {
	if (!/^\+\d{5,15}(;ext=\d+)?$/.test(stored)) return stored
	return parsePhoneNumberFromString(stored)?.formatInternational() ?? stored
}

type PhoneInput = { country?: CountryCode | undefined; before?: string | undefined }

/** Returns the number of an optional field as it is stored, or refuses it there; `before` may stay as it was stored. */
export function phoneFor(field: string, typed: string, { country, before }: PhoneInput): string {
	if (typed === '' || typed === before) return typed
	const read = readPhone(typed, country)
	if ('phone' in read) return read.phone
	throw new DomainError('invalid', 'invalid', { [field]: read.rule })
}

/** Returns values with every field named "phone" as people read it, however deep it is. */
// TypeScript cannot follow that each part keeps its form.
export function withPhonesShown<Values>(values: Values): Values {
	if (Array.isArray(values)) return values.map((one) => withPhonesShown(one)) as Values // still a list
	if (!values || typeof values !== 'object' || values instanceof Date) return values
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			/phone$/i.test(name) && typeof value === 'string' ? shownPhone(value) : withPhonesShown(value),
		]),
	) as Values // the same fields
}

const numbered = statement(({ iso3 }: { iso3: string }) =>
	build.selectFrom('state').where('iso3', '=', iso3).select('m49'),
)

/** Returns the country of a State as numbering plans name it; undefined where they have none. */
export async function countryOf(ask: Ask, stateIso3: string | null): Promise<CountryCode | undefined> {
	if (!stateIso3) return undefined
	const [state] = await ask(numbered, { iso3: stateIso3 })
	// The locale data knows which country has which number of the United Nations: `und-478` is `und-MR`.
	const code = state?.m49 ? Intl.getCanonicalLocales(`und-${state.m49}`)[0]?.slice('und-'.length) : undefined
	return code && isSupportedCountry(code) ? code : undefined
}

/** Returns the calling code of a country, `+222`. */
export const callingCodeOf = (country: CountryCode) => `+${getCountryCallingCode(country)}`

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
	const country = hasPhones(fieldSpecs(section.shape)) ? await countryOf(ask, stateIso3) : undefined
	const phones = phonesIn(section, country)
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
		const value = Reflect.get(values, name)
		const path = `${within}${name}`
		if (control === 'phone') return typeof value === 'string' && value.trim() ? [[path, value]] : []
		if (!Array.isArray(value)) return writtenIn(inner, value, `${path}.`)
		return value.flatMap((row, index) => writtenIn(inner, row, `${path}.${index}.`))
	})
}
