import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { exactAmount, inCurrency } from '#workflows/fields.ts'
import { intlLocales, languages } from '#workflows/languages.ts'
import { currencies, decimalsOf } from '#workflows/money/currencies.ts'
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

const schema = z.object({ amount: exactAmount(), currency: z.string() }).superRefine(inCurrency)

/** The amount as it is read, or the rule that it breaks. */
function read(amount: string | number, currency: string) {
	const { data, error } = schema.safeParse({ amount, currency })
	return data?.amount ?? error?.issues.map(({ message }) => message).join()
}

test.each([
	['1000', 'USD', 1000],
	['1,000.50', 'USD', 1000.5],
	['1.000,50', 'EUR', 1000.5],
	['١٬٠٠٠٫٥', 'EGP', 1000.5],
	['10.05', 'USD', 10.05],
	['10.005', 'USD', 10_005],
	['1000.005', 'USD', 'tooManyDecimals'],
	['1000.005', 'KWD', 1000.005],
	['1000.0005', 'KWD', 'tooManyDecimals'],
	['1000', 'JPY', 1000],
	['1000.00', 'JPY', 1000],
	['1000.5', 'JPY', 'noCents'],
	['0.1', 'XOF', 'noCents'],
	[0.5, 'RWF', 'noCents'],
	[12.34, 'GHS', 12.34],
	['', 'USD', 'required'],
	['-1', 'USD', 'tooSmall'],
	['1000000000', 'USD', 'tooLarge'],
	['much', 'USD', 'badNumber'],
])('%s %s is read as %s', (amount, currency, expected) => {
	expect(read(amount, currency)).toBe(expected)
})

test('every active currency is known, with its decimals', () => {
	expect(currencies).toHaveLength(155)
	expect(new Set(currencies).size).toBe(155)
	expect(['JPY', 'XOF', 'USD', 'KWD', 'TND'].map(decimalsOf)).toEqual([0, 0, 2, 3, 3])
	// Currencies that others have replaced, and codes of metals and funds.
	expect(currencies).not.toEqual(
		expect.arrayContaining([expect.stringMatching(/^(HRK|BGN|ZWL|ANG|XAU|XXX)$/)]),
	)
})
