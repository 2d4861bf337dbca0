import * as z from 'zod'
import { count, optionalText, tick } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { recordOf } from '#workflows/names.ts'

const MOST_PHRASES = 20
const LONGEST = 80

/** One phrase for each line, each once; blank lines do not count. */
const phrases = () =>
	optionalText(MOST_PHRASES * (LONGEST + 2)).transform((text, checked) => {
		const lines = text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '))
		const found = [...new Set(lines.filter((line) => line !== ''))]
		if (found.length > MOST_PHRASES) checked.addIssue({ code: 'custom', message: 'tooMany' })
		if (found.some((line) => line.length > LONGEST)) checked.addIssue({ code: 'custom', message: 'tooLong' })
		return found
	})

const ofLanguages = recordOf(languages, phrases)

/**
 * Words that mean the same in search, in any of the six languages. `revision`: that of the page, 0 for a new group.
 */
export const synonym = z
	.object({ revision: count(0), ...ofLanguages, active: tick() })
	.refine((group) => languages.flatMap((language) => group[language]).length > 1, {
		path: ['en'],
		message: 'tooFew',
	})
export type SynonymForm = z.output<typeof synonym>

/** Whether a group of the product is used. */
export const shippedSynonym = z.object({ revision: count(0), active: tick() })
