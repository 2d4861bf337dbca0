import * as z from 'zod'
import { choice, count, line, optionalText, rowId, text } from '../fields.ts'
import { declineReasons, holdReasons, withdrawReasons } from '../vocabulary.ts'

const declined = { reasonCode: choice(declineReasons, 'declineReasons'), reason: text() }
const held = { reasonCode: choice(holdReasons, 'holdReasons'), reason: text() }

/** Everything that can happen to a need; each is also the form that sends it. */
export const needEvents = {
	// from the decisions on the request
	accept: z.object({ type: z.literal('accept'), reason: text() }),
	decline: z.object({ type: z.literal('decline'), ...declined }),
	refer: z.object({ type: z.literal('refer'), reason: text() }),
	hold: z.object({ type: z.literal('hold'), ...held }),
	// the offer
	proposeProgramme: z.object({ type: z.literal('proposeProgramme'), programmeId: rowId() }),
	acceptOffer: z.object({ type: z.literal('acceptOffer'), quantity: count(1), note: optionalText() }),
	refuseOffer: z.object({ type: z.literal('refuseOffer'), reason: text() }),
	offerUnanswered: z.object({ type: z.literal('offerUnanswered') }),
	confirmOffer: z.object({ type: z.literal('confirmOffer') }),
	declineOffer: z.object({ type: z.literal('declineOffer'), reason: text() }),
	offerLapsed: z.object({ type: z.literal('offerLapsed') }),
	// from its delivery
	start: z.object({ type: z.literal('start') }),
	deliveryFailed: z.object({ type: z.literal('deliveryFailed'), reason: text() }),
	complete: z.object({ type: z.literal('complete') }),
	evaluate: z.object({ type: z.literal('evaluate') }),
	// aside
	holdNeed: z.object({ type: z.literal('holdNeed'), ...held }),
	releaseHold: z.object({ type: z.literal('releaseHold') }),
	referToPartner: z.object({ type: z.literal('referToPartner'), partner: line(), reason: text() }),
	partnerTakes: z.object({ type: z.literal('partnerTakes'), note: text() }),
	partnerRefuses: z.object({ type: z.literal('partnerRefuses'), note: text() }),
	withdrawNeed: z.object({
		type: z.literal('withdrawNeed'),
		reasonCode: choice(withdrawReasons, 'withdrawReasons'),
		note: text(),
	}),
	requestWithdrawn: z.object({ type: z.literal('requestWithdrawn') }),
}

export type NeedEvent = z.infer<(typeof needEvents)[keyof typeof needEvents]>
