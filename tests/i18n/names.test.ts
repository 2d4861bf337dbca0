import { describe, expect, test } from 'vitest'
import { countryCode } from '#app/domain/iati/codes/places.ts'
import { readTexts } from '#app/i18n/exchange/catalogue-files.ts'
import { findMissingTerms } from '#app/i18n/exchange/examine.ts'
import { terms } from '#app/i18n/terms.ts'
import { authorities, programmes, states } from '#prisma/data/samples.ts'
import { languages } from '#workflows/languages.ts'
import { currencies } from '#workflows/money/currencies.ts'
import accepted from './names-unlike-cldr.json' with { type: 'json' }

/** Names that are ours and not those of the Unicode CLDR, by language and code. Each was looked at. */
type Names = Readonly<Record<string, string>>
const oursOf = (kind: 'states' | 'currencies', language: string): Names =>
	(accepted[kind] as Record<string, Names>)[language] ?? {}

const PREFIX = ' – '

describe.each(languages)('names in %s', (language) => {
	const texts = readTexts('.', language)
	const currencyNames = new Map(
		[...texts]
			.filter(([id]) => id.startsWith('codes.currencies.'))
			.map(([id, text]) => [id.slice('codes.currencies.'.length), text]),
	)

	test('each State has a name of its own, which is that of the CLDR or an accepted one', () => {
		const known = new Intl.DisplayNames(language, { type: 'region' })
		const ours = oursOf('states', language)
		const unlike = states.flatMap(({ iso3, names }) => {
			const code = countryCode(iso3)
			const expected = ours[iso3] ?? (code && known.of(code))
			return names[language] === expected ? [] : [`${iso3}: ${names[language]} (${expected})`]
		})
		expect(unlike).toEqual([])
		expect(new Set(states.map(({ names }) => names[language])).size).toBe(states.length)
	})

	test('each currency has a name, which is that of the CLDR or an accepted one', () => {
		expect([...currencyNames.keys()].sort()).toEqual([...currencies])
		const one = new Intl.DisplayNames(language, { type: 'currency' })
		const ours = oursOf('currencies', language)
		const unlike = currencies.flatMap((code) => {
			const written = currencyNames.get(code) ?? ''
			const many = new Intl.NumberFormat(language, {
				style: 'currency',
				currency: code,
				currencyDisplay: 'name',
			})
				.formatToParts(2)
				.find(({ type }) => type === 'currency')?.value
			const right = ours[code] ? [ours[code]] : [one.of(code), many]
			return right.some((name) => written === `${code}${PREFIX}${name}`) ? [] : [`${written} (${right})`]
		})
		expect(unlike).toEqual([])
	})

	test('a currency that English names after a State is named after it', () => {
		const english = readTexts('.', 'en')
		const missing = [...currencyNames].flatMap(([code, text]) =>
			language === 'en' || code === 'TWD'
				? []
				: findMissingTerms(language, english.get(`codes.currencies.${code}`) ?? '', text).map(
						(term) => `${text}: ${term}`,
					),
		)
		expect(missing).toEqual([])
	})

	test('no page, e-mail, State, authority or programme has a retired name', () => {
		const written = [
			...texts,
			...states.map(({ iso3, names }) => [iso3, names[language]] as const),
			...programmes.flatMap(({ code, titles, summary }) => [
				[code, titles[language]] as const,
				[code, summary[language]] as const,
			]),
			...authorities
				.filter((authority) => authority.language === language)
				.map(({ key, name }) => [key, name] as const),
		]
		const found = terms
			.flatMap(({ retired }) => retired?.[language] ?? [])
			.flatMap((form) => written.filter(([, text]) => text?.includes(form)).map(([id]) => `${id}: ${form}`))
		expect(found).toEqual([])
	})
})

test('the terms name States as their entries do', () => {
	const named = terms.filter(({ iso3 }) => iso3)
	expect(named.length).toBeGreaterThan(15)
	for (const { iso3, ...term } of named) {
		const names = states.find((state) => state.iso3 === iso3)?.names
		expect(Object.fromEntries(languages.map((language) => [language, term[language]]))).toEqual(names)
	}
})
