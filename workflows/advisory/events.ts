import * as z from 'zod'
import { inOrder } from '../dates/date-faults.ts'
import { count, day, line, optionalReason, optionalText, text, tick } from '../fields.ts'

/** Every event of an advisory mission; each schema is also the form that sends it. */
export const advisoryEvents = {
	shareTerms: z
		.object({
			type: z.literal('shareTerms'),
			terms: text(6000),
			days: count(1, 1000),
			startsOn: day(),
			endsOn: day(),
			lateReason: optionalReason(),
		})
		.superRefine(inOrder('advisory.shareTerms')),
	agreeTerms: z.object({ type: z.literal('agreeTerms') }),
	shareDraft: z.object({ type: z.literal('shareDraft'), title: line(), summary: text(6000) }),
	returnDraft: z.object({ type: z.literal('returnDraft'), comments: text(6000) }),
	acceptFinal: z.object({ type: z.literal('acceptFinal'), comment: optionalText() }),
	startFollowUp: z.object({
		type: z.literal('startFollowUp'),
		reviewOn: day(),
		lateReason: optionalReason(),
	}),
	recordFollowUp: z.object({
		type: z.literal('recordFollowUp'),
		/** Whether the State adopted the result, as a law, a plan or a procedure. */
		adopted: tick(),
		comment: optionalText(),
	}),
	cancelDelivery: z.object({ type: z.literal('cancelDelivery'), reason: text() }),
	needWithdrawn: z.object({ type: z.literal('needWithdrawn') }),
	fail: z.object({ type: z.literal('fail'), reason: text() }),
}

export type AdvisoryEvent = z.infer<(typeof advisoryEvents)[keyof typeof advisoryEvents]>
