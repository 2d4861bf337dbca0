import * as z from 'zod'
import { count, day, line } from '#workflows/fields.ts'
import { LEAST_AMOUNT, MOST_AMOUNT } from '#workflows/pipeline/need.ts'
import { priceItems } from '#workflows/pipeline/price.ts'
import { readWholeNumber } from '#workflows/typed/whole-number.ts'
import { lineUnits } from '#workflows/vocabulary.ts'

const MOST = 10_000_000

/** What one unit of an item usually costs, in whole United States dollars. `before`: when the page's price was entered. */
export const unitPriceForm = z
	.object({
		item: z.enum(priceItems.map(({ item }) => item)),
		before: z.string().max(40),
		unit: z.enum(lineUnits, { error: 'required' }).optional(),
		low: count(1, MOST),
		high: count(1, MOST),
		source: line(300),
		dated: day(),
	})
	.superRefine(({ item, unit, low, high }, checked) => {
		if (item.startsWith('equipment:') && !unit)
			checked.addIssue({ code: 'custom', path: ['unit'], message: 'required' })
		if (high < low) checked.addIssue({ code: 'custom', path: ['high'], message: 'tooSmall' })
	})
export type UnitPriceForm = z.output<typeof unitPriceForm>

/** What was typed as an amount of whole dollars: nothing, a number within the bounds, or neither. */
type ReadAmount = { typed: string; amount: number | null; isWrong: boolean }

/** Reads the amount of an address or a form, with digits of any script. */
export function readPipelineAmount(value: FormDataEntryValue | null): ReadAmount {
	const typed = typeof value === 'string' ? value.trim().slice(0, 100) : ''
	if (typed === '') return { typed, amount: null, isWrong: false }
	const read = readWholeNumber(typed)
	const isRight = 'number' in read && read.number >= LEAST_AMOUNT && read.number <= MOST_AMOUNT
	return { typed, amount: isRight ? read.number : null, isWrong: !isRight }
}
