import {
	type CountryCode,
	getCountryCallingCode,
	isSupportedCountry,
	parsePhoneNumberFromString,
	validatePhoneNumberLength,
} from 'libphonenumber-js/min'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Ask } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { plainPhone } from '#workflows/typed/phone-text.ts'

/** Why a number is refused: keys of the `form` words. */
export type PhoneRule = 'badPhone' | 'phoneCountry' | 'phoneTooShort' | 'phoneTooLong' | 'phoneLength'
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

type Given = { country?: CountryCode | undefined; before?: string | undefined }

/** Returns the number of an optional field as it is stored, or refuses it there; `before` may stay as it was stored. */
export function phoneFor(field: string, typed: string, { country, before }: Given): string {
	if (typed === '' || typed === before) return typed
	const read = readPhone(typed, country)
	if ('phone' in read) return read.phone
	throw new DomainError('invalid', 'invalid', { [field]: read.rule })
}

/** Returns values with every field named "phone" as people read it, however deep it is. */
export function withPhonesShown<Values>(values: Values): Values {
	if (Array.isArray(values)) return values.map((one) => withPhonesShown(one)) as Values
	if (!values || typeof values !== 'object' || values instanceof Date) return values
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			/phone$/i.test(name) && typeof value === 'string' ? shownPhone(value) : withPhonesShown(value),
		]),
	) as Values
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
