import * as z from 'zod'
import { text } from '#workflows/fields.ts'
import { textPages } from './text-places.ts'

/** The form that requests the translation of a page's texts; `needId` is empty for the request as a whole. */
export const translationAsked = z.object({
	of: z.enum(textPages, { error: 'badValue' }),
	needId: z.string().max(100, 'tooLong').default(''),
})

/** A person's own translation in place of the engine's; `seen` is the time of the correction that it replaces. */
export const translationCorrected = z.object({
	text: text(10_000),
	seen: z.string().max(40, 'tooLong').default(''),
})
