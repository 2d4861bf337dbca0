import * as z from 'zod'
import { text } from '../fields.ts'

/** Every event of a good practice; each schema is also the form that sends it. */
export const practiceEvents = {
	propose: z.object({ type: z.literal('propose') }),
	consent: z.object({ type: z.literal('consent') }),
	reject: z.object({ type: z.literal('reject'), reason: text(1000) }),
	approve: z.object({ type: z.literal('approve') }),
	decline: z.object({ type: z.literal('decline'), reason: text(1000) }),
	withdraw: z.object({ type: z.literal('withdraw'), reason: text(1000) }),
}

export type PracticeEvent = z.infer<(typeof practiceEvents)[keyof typeof practiceEvents]>
export type PracticeEventName = PracticeEvent['type']
