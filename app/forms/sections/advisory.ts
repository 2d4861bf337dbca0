import { choices, optionalLine, optionalText, text, tick } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { section } from '../section.ts'
import { countOrUnknown } from '../section-fields.ts'

/** The question to be answered, the expected product, the counterpart, and what exists; the days may be unknown. */
export const advisory = section(
	'advisory',
	{
		question: text(1500),
		product: optionalText(500),
		existingDrafts: optionalText(1000),
		counterpart: optionalLine(150),
		languages: choices(languages, 'languages', 0),
		premises: tick(),
		quantity: countOrUnknown(1, 500),
		minimumQuantity: countOrUnknown(1, 500),
	},
	[
		{
			at: 'minimumQuantity',
			message: 'moreThanAsked',
			reads: ['quantity', 'minimumQuantity'],
			broken: ({ quantity = Infinity, minimumQuantity = 0 }) => minimumQuantity > quantity,
		},
	],
)
