import * as z from 'zod'
import {
	actingPerson,
	choice,
	day,
	fieldPaths,
	line,
	mustTick,
	namedByServer,
	optionalChoice,
	optionalRowId,
	optionalText,
	person,
	rowId,
	rowIds,
	rows,
	setByServer,
	text,
} from '../fields.ts'
import {
	clarificationReasons,
	declineReasons,
	holdReasons,
	reopeningReasons,
	withdrawReasons,
} from '../reasons.ts'
import { closureCodes, outcomes, usefulness } from '../vocabulary.ts'

/** Reasons to decline a need or to put it on hold, as one list for one field. */
export const decisionReasons = [...declineReasons, ...holdReasons] as const

const reasonsFor: Record<(typeof outcomes)[number], readonly string[]> = {
	accept: [],
	decline: declineReasons,
	refer: [],
	hold: holdReasons,
}

const decision = z
	.object({
		needId: rowId(),
		outcome: choice(outcomes, 'outcomes'),
		reasonCode: optionalChoice(decisionReasons, 'decisionReasons'),
		reason: text(),
	})
	.superRefine(({ outcome, reasonCode }, check) => {
		const allowed = reasonsFor[outcome]
		const path = ['reasonCode']
		if (allowed.length > 0 && !reasonCode) check.addIssue({ code: 'custom', path, message: 'required' })
		if (reasonCode && !allowed.includes(reasonCode))
			check.addIssue({ code: 'custom', path, message: 'badCode' })
	})

/** Every event of a request; each schema is also the form that sends it. */
export const requestEvents = {
	sendForEndorsement: z.object({ type: z.literal('sendForEndorsement') }),
	returnForCorrection: z.object({ type: z.literal('returnForCorrection'), note: text() }),
	recall: z.object({ type: z.literal('recall') }),
	endorse: z.object({
		type: z.literal('endorse'),
		noteNumber: line(60),
		noteDate: day(),
	}),
	acknowledge: z.object({
		type: z.literal('acknowledge'),
		officerId: person(),
		/** The endorsement is by the focal point and matches the list of the mission. */
		authenticated: mustTick(),
	}),
	rejectIdentity: z.object({
		type: z.literal('rejectIdentity'),
		/** The channel by which the State was asked, other than that of the submission. */
		channel: line(),
		reason: text(),
	}),
	askClarification: z.object({
		type: z.literal('askClarification'),
		reasonCode: choice(clarificationReasons, 'clarificationReasons'),
		questions: rows(z.object({ needId: optionalRowId(), text: text() }), 10),
		/** Fields that the State may change in its answer. */
		unlocked: fieldPaths(60),
	}),
	answerClarification: z.object({
		type: z.literal('answerClarification'),
		answers: rows(z.object({ questionId: rowId(), text: text(3000) }), 10),
		/** Whether the drafter changed what the focal point had endorsed. */
		toClear: setByServer(true),
	}),
	clearAnswers: z.object({ type: z.literal('clearAnswers') }),
	returnAnswers: z.object({ type: z.literal('returnAnswers'), note: text() }),
	noAnswer: z.object({ type: z.literal('noAnswer') }),
	resume: z.object({ type: z.literal('resume'), note: text() }),
	lapse: z.object({ type: z.literal('lapse') }),
	pass: z.object({
		type: z.literal('pass'),
		/** Similar requests and earlier support were searched for. */
		duplicatesChecked: mustTick(),
		/** Whether an institution is subject to due diligence. */
		securityForce: setByServer(true),
	}),
	proposeDecisions: z.object({ type: z.literal('proposeDecisions'), decisions: rows(decision, 20) }),
	returnDecisions: z.object({ type: z.literal('returnDecisions'), note: text() }),
	approveDecisions: z.object({
		type: z.literal('approveDecisions'),
		/** Whether no need remains open. */
		allDeclined: setByServer(false),
	}),
	reassign: z.object({ type: z.literal('reassign'), officerId: person(), reason: text() }),
	takeOver: z.object({
		type: z.literal('takeOver'),
		/** The officer who becomes case officer. */
		officerId: actingPerson(),
		reason: text(),
	}),
	withdraw: z.object({
		type: z.literal('withdraw'),
		reasonCode: choice(withdrawReasons, 'withdrawReasons'),
		note: text(),
	}),
	needsEnded: z.object({
		type: z.literal('needsEnded'),
		closureCode: choice(closureCodes, 'closureCodes'),
	}),
	/** The State has withdrawn the last need before a decision. */
	noNeedLeft: z.object({
		type: z.literal('noNeedLeft'),
		closureCode: choice(closureCodes, 'closureCodes'),
	}),
	/** The outcome of a need has changed. */
	reviewClosure: z.object({
		type: z.literal('reviewClosure'),
		closureCode: choice(closureCodes, 'closureCodes'),
	}),
	needsResumed: z.object({ type: z.literal('needsResumed') }),
	setClosureCode: z.object({
		type: z.literal('setClosureCode'),
		closureCode: choice(closureCodes, 'closureCodes'),
		reason: text(),
	}),
	confirmClosure: z.object({
		type: z.literal('confirmClosure'),
		useful: choice(usefulness, 'usefulness'),
		comment: optionalText(),
	}),
	closeUnanswered: z.object({ type: z.literal('closeUnanswered') }),
	askReopening: z.object({
		type: z.literal('askReopening'),
		reasonCode: choice(reopeningReasons, 'reopeningReasons'),
		reason: text(),
		/** The needs to be examined again. */
		needIds: rowIds(20),
	}),
	approveReopening: z.object({
		type: z.literal('approveReopening'),
		officerId: person(),
		/** The needs that the State named. */
		needIds: namedByServer(),
	}),
	refuseReopening: z.object({ type: z.literal('refuseReopening'), reason: text() }),
}

export type RequestEvent = z.infer<(typeof requestEvents)[keyof typeof requestEvents]>
