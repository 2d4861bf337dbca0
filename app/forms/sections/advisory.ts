import * as z from 'zod'
import { choices, count, line } from '#workflows/fields.ts'
import { languages } from '#workflows/vocabulary.ts'
import { unless } from '../section-fields.ts'

/** How much advice is asked for (in days of an expert), in which language, and who works with the expert. */
export const advisory = z
	.object({
		quantity: count(1, 500),
		minimumQuantity: count(1, 500),
		languages: choices(languages, 'languages'),
		counterpart: line(150),
	})
	.superRefine(
		unless('minimumQuantity', 'moreThanAsked', (advice) => advice.minimumQuantity > advice.quantity),
	)
