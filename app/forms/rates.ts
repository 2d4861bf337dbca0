import * as z from 'zod'
import { line, text } from '#workflows/fields.ts'
import { currencies } from '#workflows/money/currencies.ts'
import { latinDigits } from '#workflows/typed/whole-number.ts'

const LONGEST = 8000
const known: ReadonlySet<string> = new Set(currencies)
// A comma divides thousands for some and decimals for others; the list that UNODC uses has a point.
const rateLine = /^([a-z]{3})[\s,;]+(\d{1,9}(?:[.٫]\d{1,8})?)$/i

/** The rates of a month by currency: units for one United States dollar, as decimals in text so that none is rounded. */
export type RatesByCurrency = Record<string, string>

/** A decimal without zeros that say nothing, as it is stored and compared. */
export const plainDecimal = (typed: string): string => {
	const [whole = '', decimals = ''] = typed.split('.')
	const kept = decimals.replace(/0+$/, '')
	return `${whole.replace(/^0+(?=\d)/, '')}${kept && `.${kept}`}`
}

/** Rates as a field has them: one currency for each line, in the order of their codes. */
export const ratesText = (rates: RatesByCurrency): string =>
	Object.entries(rates)
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([currency, perUsd]) => `${currency} ${perUsd}`)
		.join('\n')

/** Lines such as `EUR 0.862`; blank ones do not count. Of the first that is wrong, its number is stated. */
const rates = text(LONGEST).transform((typed, checked): RatesByCurrency => {
	const found: RatesByCurrency = {}
	for (const [index, written] of typed.split('\n').entries()) {
		const entry = latinDigits(written).trim()
		if (entry === '') continue
		const [, code = '', amount = ''] = rateLine.exec(entry) ?? []
		const currency = code.toUpperCase()
		const perUsd = plainDecimal(amount.replace('٫', '.'))
		const problem =
			!known.has(currency) || currency === 'USD' || Number(perUsd) === 0
				? 'badRate'
				: currency in found
					? 'currencyTwice'
					: null
		if (problem) {
			checked.addIssue({ code: 'custom', message: `${problem}:${index + 1}` })
			return z.NEVER
		}
		found[currency] = perUsd
	}
	return found
})

/** All rates of a month. `before`: those that the page was drawn from. */
export const monthlyRates = z.object({
	month: z.string(),
	before: z.string().max(LONGEST),
	source: line(300),
	rates,
})
export type MonthlyRates = z.output<typeof monthlyRates>
