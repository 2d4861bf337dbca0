import { expect, test } from 'vitest'
import * as z from 'zod'
import { exactAmount, inCurrency } from '#workflows/fields.ts'
import { currencies, decimalsOf } from '#workflows/money/currencies.ts'

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
