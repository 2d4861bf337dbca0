import * as z from 'zod'
import {
	choice,
	computedCode,
	computedRows,
	count,
	optionalRowId,
	optionalText,
	rowId,
	text,
	writtenByServer,
} from '../fields.ts'
import { outcomeReason } from '../outcome/reason.ts'
import { declineReasons, holdReasons, withdrawReasons } from '../reasons.ts'
import { needOutcomes, urgencies, usefulness } from '../vocabulary.ts'

const declined = { reasonCode: choice(declineReasons, 'declineReasons'), reason: text() }
/** The outcome and its reasons, computed by the server. */
const computed = { outcome: computedCode(needOutcomes, 'needOutcomes'), reasons: computedRows(outcomeReason) }
/** An offer by line of equipment; without it, the quantity is divided among the lines. */
const offeredLines = z
	.array(z.object({ lineId: rowId(), quantity: count() }), 'badValue')
	.max(20, 'tooMany')
	.optional()

const held = { reasonCode: choice(holdReasons, 'holdReasons'), reason: text() }

/** Every event of a need; each schema is also the form that sends it. */
export const needEvents = {
	// from the decisions on the request
	accept: z.object({ type: z.literal('accept'), reason: text() }),
	decline: z.object({ type: z.literal('decline'), ...declined }),
	refer: z.object({ type: z.literal('refer'), reason: text() }),
	hold: z.object({ type: z.literal('hold'), ...held }),
	reopenNeed: z.object({ type: z.literal('reopenNeed') }),
	/** The remainder of a need after a partial offer. */
	splitOff: z.object({ type: z.literal('splitOff'), fromNeedId: rowId() }),
	proposeDecline: z.object({ type: z.literal('proposeDecline'), ...declined }),
	approveDecline: z.object({ type: z.literal('approveDecline') }),
	returnDecline: z.object({ type: z.literal('returnDecline'), note: text() }),
	askReconsideration: z.object({ type: z.literal('askReconsideration'), reason: text() }),
	upholdDecline: z.object({ type: z.literal('upholdDecline'), reason: text() }),
	overturnDecline: z.object({ type: z.literal('overturnDecline'), reason: text() }),
	reportSearch: z.object({ type: z.literal('reportSearch') }),
	// the waiting list
	waitlist: z.object({ type: z.literal('waitlist'), programmeId: rowId() }),
	promote: z.object({ type: z.literal('promote'), programmeId: rowId() }),
	leaveWaitlist: z.object({ type: z.literal('leaveWaitlist'), reason: text() }),
	waitlistClosed: z.object({ type: z.literal('waitlistClosed') }),
	/** A confirmed allocation proposes the need to a programme, with the quantity allocated. */
	allocate: z.object({
		type: z.literal('allocate'),
		programmeId: rowId(),
		quantity: count(1),
		runId: rowId(),
	}),
	// the offer
	proposeProgramme: z.object({ type: z.literal('proposeProgramme'), programmeId: rowId() }),
	acceptOffer: z.object({
		type: z.literal('acceptOffer'),
		quantity: count(1),
		lines: offeredLines,
		cohortId: optionalRowId(),
		note: optionalText(),
	}),
	/** Less than the quantity requested: the remainder becomes a separate need. */
	offerPart: z.object({
		type: z.literal('offerPart'),
		quantity: count(1),
		lines: offeredLines,
		cohortId: optionalRowId(),
		reason: text(),
	}),
	refuseOffer: z.object({ type: z.literal('refuseOffer'), reason: text() }),
	offerUnanswered: z.object({ type: z.literal('offerUnanswered') }),
	confirmOffer: z.object({ type: z.literal('confirmOffer') }),
	declineOffer: z.object({ type: z.literal('declineOffer'), reason: text() }),
	offerLapsed: z.object({ type: z.literal('offerLapsed') }),
	startOverdue: z.object({ type: z.literal('startOverdue') }),
	allowStart: z.object({ type: z.literal('allowStart'), reason: text() }),
	endConfirmation: z.object({ type: z.literal('endConfirmation'), reason: text() }),
	// from its delivery
	start: z.object({ type: z.literal('start') }),
	deliveryFailed: z.object({ type: z.literal('deliveryFailed'), reason: text() }),
	complete: z.object({ type: z.literal('complete') }),
	evaluate: z.object({ type: z.literal('evaluate'), ...computed }),
	// the outcome
	/** The State says how far the assistance met its need; its latest word counts. */
	giveEvaluation: z.object({
		type: z.literal('giveEvaluation'),
		useful: choice(usefulness, 'usefulness'),
		/** What worked and what did not. */
		comment: optionalText(),
	}),
	/** Later facts: an evaluation by the State, a measurement, a correction. */
	reviewOutcome: z.object({ type: z.literal('reviewOutcome'), ...computed }),
	/** The case officer departs from the computed outcome. */
	setOutcome: z.object({
		type: z.literal('setOutcome'),
		outcome: choice(needOutcomes, 'needOutcomes'),
		reason: text(),
	}),
	// on hold, referral
	/** An officer sets another urgency than the State's answer; the State reads the reason. */
	changeUrgency: z.object({
		type: z.literal('changeUrgency'),
		urgency: choice(urgencies, 'urgencies'),
		reason: text(),
	}),
	holdNeed: z.object({ type: z.literal('holdNeed'), ...held }),
	releaseHold: z.object({ type: z.literal('releaseHold') }),
	reviewHold: z.object({ type: z.literal('reviewHold') }),
	stillNeeded: z.object({ type: z.literal('stillNeeded'), note: optionalText() }),
	noLongerNeeded: z.object({
		type: z.literal('noLongerNeeded'),
		reasonCode: choice(withdrawReasons, 'withdrawReasons'),
		note: text(),
	}),
	/** To an organization of the list, whose name is kept as it was; older entries have the name alone. */
	referToPartner: z.object({
		type: z.literal('referToPartner'),
		partnerId: optionalRowId(),
		partner: writtenByServer(),
		reason: text(),
	}),
	partnerTakes: z.object({ type: z.literal('partnerTakes'), note: text() }),
	partnerReportDue: z.object({ type: z.literal('partnerReportDue') }),
	partnerRefuses: z.object({ type: z.literal('partnerRefuses'), note: text() }),
	/** The State withdrew its consent to share the need with the partner. */
	referralStopped: z.object({ type: z.literal('referralStopped') }),
	withdrawNeed: z.object({
		type: z.literal('withdrawNeed'),
		reasonCode: choice(withdrawReasons, 'withdrawReasons'),
		note: text(),
	}),
	requestWithdrawn: z.object({ type: z.literal('requestWithdrawn') }),
}

export type NeedEvent = z.infer<(typeof needEvents)[keyof typeof needEvents]>
