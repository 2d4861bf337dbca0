import * as z from 'zod'
import { text } from '../fields.ts'

/** Every event of a report; each schema is also the form that sends it. */
export const reportEvents = {
	submit: z.object({ type: z.literal('submit') }),
	approve: z.object({ type: z.literal('approve') }),
	/** To those who write, before or after the approval. */
	sendBack: z.object({ type: z.literal('sendBack'), reason: text(1000) }),
	publish: z.object({ type: z.literal('publish') }),
	withdraw: z.object({ type: z.literal('withdraw'), reason: text(1000) }),
}

export type ReportEvent = z.infer<(typeof reportEvents)[keyof typeof reportEvents]>
export type ReportEventName = ReportEvent['type']
