import * as z from 'zod'
import { count, day, line } from '#workflows/fields.ts'
import { priceItems } from '#workflows/pipeline/price-items.ts'
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
