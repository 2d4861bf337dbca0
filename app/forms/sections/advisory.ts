import { choices, count, line, tick } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { section } from '../section.ts'

/** Quantity of advisory support in expert-days, its language, and the counterparts of the expert. */
export const advisory = section(
	'advisory',
	{
		quantity: count(1, 500),
		minimumQuantity: count(1, 500),
		languages: choices(languages, 'languages'),
		counterpart: line(150),
		premises: tick(),
	},
	[
		{
			at: 'minimumQuantity',
			message: 'moreThanAsked',
			reads: ['quantity', 'minimumQuantity'],
			broken: ({ quantity, minimumQuantity }) => minimumQuantity > quantity,
		},
	],
)
