import * as z from 'zod'
import { readDay } from '#workflows/typed/day.ts'

/** Words of a search. */
export const wordsValue = z
	.string()
	.max(100)
	.refine((text) => !text.includes('\0'))

/** The id of a person, a programme or another record; operators may import their own. */
export const idValue = z.string().regex(/^[\w.-]{1,64}$/)

/** The ISO code of a State. */
export const stateValue = z.string().regex(/^[A-Z]{3}$/)

/** The name of something that has no code, such as a donor. */
export const nameValue = z
	.string()
	.min(1)
	.max(150)
	.refine((text) => !text.includes('\0'))

/** A code of a log. It may be of an earlier release, which the log still has. */
export const codeValue = z.string().regex(/^[a-zA-Z]{1,40}$/)

/** A day, typed as people write it, read as `YYYY-MM-DD`. */
export const dayValue = z
	.string()
	.max(40)
	.transform((text, { addIssue }) => {
		const read = readDay(text)
		if ('day' in read) return read.day
		addIssue('badDate')
		return z.NEVER
	})
