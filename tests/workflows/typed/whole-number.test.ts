import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intlLocales, languages } from '#workflows/languages.ts'
import { readWholeNumber } from '#workflows/typed/whole-number.ts'

const numberOf = (text: string) => {
	const read = readWholeNumber(text)
	return 'number' in read ? read.number : read
}

describe('a whole number', () => {
	test.each([
		['1,234', 1234],
		['1.234', 1234],
		['1 234', 1234],
		['1\u00a0234', 1234],
		['1\u202f234', 1234],
		['1’234', 1234],
		["1'234", 1234],
		['1 234 567,00', 1_234_567],
		['1,234.00', 1234],
		['12.0', 12],
		['007', 7],
		['٦٢', 62],
		['۶۲', 62],
		['６２', 62],
		['६२', 62],
		['١٬٢٣٤', 1234],
		['١،٢٣٤', 1234],
		['١٬٢٣٤٫٠٠', 1234],
		['５，０００', 5000],
		['\u200e-5', -5],
		['−5', -5],
		['＋5', 5],
	])('%s is %d', (text, number) => expect(numberOf(text)).toBe(number))

	test.each([
		['1.5', 'wholeNumber'],
		['1,23', 'wholeNumber'],
		['1.234,5', 'wholeNumber'],
		['١٬٢٣٤٫٥', 'wholeNumber'],
		['0,500', 'wholeNumber'],
		['12,34,567', 'badGrouping'],
		['1 23', 'badGrouping'],
		['1٬23', 'badGrouping'],
		['1e3', 'badNumber'],
		['many', 'badNumber'],
		['5,', 'badNumber'],
		['--5', 'badNumber'],
		['5²', 'badNumber'],
		['', 'badNumber'],
	])('%j breaks the rule %s', (text, rule) => expect(numberOf(text)).toEqual({ rule }))

	test.each(['1,000.000', '1.000,000', '1 000,000'])('%s is read as neither of two numbers', (text) =>
		expect(numberOf(text)).toEqual({ readings: [1000, 1_000_000] }),
	)
})

// Also with digits of their own, as States print them, and in countries that write numbers otherwise.
const locales = [
	...languages.map((language) => intlLocales[language]),
	...languages,
	'ar-EG',
	'ar-MA',
	'fa',
	'fr-CH',
	'es-MX',
	'en-ZA',
	'de-CH',
	'zh-u-nu-fullwide',
	'ru-BY',
]

describe.each(locales)('what %s prints', (locale) => {
	test.each([0, 2])('with %d decimals is read back the same', (minimumFractionDigits) => {
		const format = new Intl.NumberFormat(locale, { minimumFractionDigits })
		fc.assert(
			fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (number) => {
				expect(numberOf(format.format(number))).toBe(number)
			}),
		)
	})

	test('with a fraction is never read as a whole number', () => {
		const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 })
		const fraction = fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 1, max: 99 }))
		fc.assert(
			fc.property(fraction, ([whole, hundredths]) => {
				expect(readWholeNumber(format.format(whole + hundredths / 100))).toEqual({ rule: 'wholeNumber' })
			}),
		)
	})
})

test('no text is silently read as two numbers: what is read is all its digits, but for decimals that are zeros', () => {
	const character = fc.constantFrom(...'0123456789٣۴, .٬٫’\u00a0\u202f')
	const text = fc.array(character, { minLength: 1, maxLength: 12 }).map((characters) => characters.join(''))
	fc.assert(
		fc.property(text, (typed) => {
			const read = readWholeNumber(typed)
			if (!('number' in read)) return
			const digits = typed.replaceAll('٣', '3').replaceAll('۴', '4').replace(/\D/g, '')
			expect(digits.replace(/^0+(?=\d)/, '')).toMatch(new RegExp(`^${read.number}0*$`))
		}),
		{ numRuns: 2000 },
	)
})
