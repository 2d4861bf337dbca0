import * as z from 'zod'
import {
	choice,
	day,
	line,
	optionalChoice,
	optionalRowId,
	optionalText,
	person,
	rowId,
	rows,
	setByServer,
	text,
} from '../fields.ts'
import {
	clarificationReasons,
	closureCodes,
	declineReasons,
	holdReasons,
	outcomes,
	usefulness,
	withdrawReasons,
} from '../vocabulary.ts'

/** Why a need is declined or put on hold, as one list for one field. */
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

/** Everything that can happen to a request; each is also the form that sends it. */
export const requestEvents = {
	sendForEndorsement: z.object({ type: z.literal('sendForEndorsement') }),
	returnForCorrection: z.object({ type: z.literal('returnForCorrection'), note: text() }),
	recall: z.object({ type: z.literal('recall') }),
	endorse: z.object({
		type: z.literal('endorse'),
		endorserName: line(),
		endorserTitle: line(),
		noteNumber: line(60),
		noteDate: day(),
		/** Whether the institution is one that due diligence looks at. */
		dueDiligence: setByServer(true),
	}),
	acknowledge: z.object({ type: z.literal('acknowledge'), officerId: person() }),
	rejectIdentity: z.object({ type: z.literal('rejectIdentity'), reason: text() }),
	askClarification: z.object({
		type: z.literal('askClarification'),
		reasonCode: choice(clarificationReasons, 'clarificationReasons'),
		questions: rows(z.object({ needId: optionalRowId(), text: text() }), 10),
	}),
	answerClarification: z.object({
		type: z.literal('answerClarification'),
		answers: rows(z.object({ questionId: rowId(), text: text(3000) }), 10),
	}),
	noAnswer: z.object({ type: z.literal('noAnswer') }),
	resume: z.object({ type: z.literal('resume'), note: text() }),
	lapse: z.object({ type: z.literal('lapse') }),
	pass: z.object({ type: z.literal('pass') }),
	proposeDecisions: z.object({ type: z.literal('proposeDecisions'), decisions: rows(decision, 20) }),
	returnDecisions: z.object({ type: z.literal('returnDecisions'), note: text() }),
	approveDecisions: z.object({
		type: z.literal('approveDecisions'),
		/** Whether no need is left to go on with. */
		allDeclined: setByServer(false),
	}),
	decideDueDiligence: z.object({
		type: z.literal('decideDueDiligence'),
		outcome: choice(['cleared', 'refused'], 'dueDiligenceOutcomes'),
		measures: text(3000),
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
	confirmClosure: z.object({
		type: z.literal('confirmClosure'),
		useful: choice(usefulness, 'usefulness'),
		comment: optionalText(),
	}),
	closeUnanswered: z.object({ type: z.literal('closeUnanswered') }),
}

export type RequestEvent = z.infer<(typeof requestEvents)[keyof typeof requestEvents]>
