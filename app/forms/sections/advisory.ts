import { choices, count, line } from '#workflows/fields.ts'
import { languages } from '#workflows/vocabulary.ts'
import { section } from '../section.ts'

/** How much advice is asked for (in days of an expert), in which language, and who works with the expert. */
export const advisory = section(
	'advisory',
	{
		quantity: count(1, 500),
		minimumQuantity: count(1, 500),
		languages: choices(languages, 'languages'),
		counterpart: line(150),
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
