import { expect, test } from 'vitest'
import type { Party } from '#workflows/notices/kinds.ts'
import type { Row } from './tables/read-table.ts'
import { workflows } from './workflows.ts'

// Recipients of each step: `must` are those in the description of the process, `also` are further ones, for the reason
// above their lines. D drafter, E focal points, M mission, L its listed address, P the organization
// that a need is referred to, TO triage, CO officer, FO former
// officer, PM manager, PMs all managers of the request, C those of candidate programmes, HQ approvers, DD due
// diligence. Steps that are not listed send no notices.

const letters: Record<string, Party> = {
	D: 'drafter',
	E: 'focalPoints',
	M: 'mission',
	L: 'missionAddress',
	P: 'partnerAddress',
	TO: 'triage',
	CO: 'officer',
	FO: 'formerOfficer',
	PM: 'manager',
	PMs: 'managers',
	C: 'candidates',
	HQ: 'approvers',
	DD: 'dueDiligence',
}

const told: Record<string, string> = {
	// Also: who takes the next step, the former officer, and the mission at every end.
	request: `
		sendForEndorsement: E D
		returnForCorrection: D
		recall: E
		endorse: D E M TO + L
		acknowledge: D E + CO
		rejectIdentity: L
		askClarification: D E
		answerClarification: CO D + E
		clearAnswers: CO D
		returnAnswers: + D
		noAnswer: D E M CO
		resume: CO
		lapse: D E M + L
		pass: D E + DD
		proposeDecisions: TO HQ
		returnDecisions: CO
		approveDecisions: D E M C + L
		reassign: + D E CO FO
		takeOver: + D E CO FO
		withdraw: CO + D M
		needsEnded: E CO
		noNeedLeft: E CO
		setClosureCode: + D E
		reviewClosure: + D E
		confirmClosure: D E M CO PMs + L
		closeUnanswered: D E M CO PMs + L
		askReopening: TO
		refuseReopening: D E
		approveReopening: D E FO + CO`,
	// Also: those whose capacity or turn ends, and the mission if a need is declined. A partner receives its summary as
	// a file from the officer: e-mail may not contain it, and addresses of partners are not stored.
	need: `
		proposeProgramme: PM
		promote: PM
		allocate: PM
		acceptOffer: D E
		offerPart: D E
		refuseOffer: CO
		offerUnanswered: CO + PM
		confirmOffer: PM D CO
		declineOffer: PM CO
		offerLapsed: PM CO + D E
		waitlist: D E
		leaveWaitlist: + D E
		waitlistClosed: + D E CO
		changeUrgency: D E
		holdNeed: D E
		reviewHold: D E
		stillNeeded: + CO
		releaseHold: D E
		noLongerNeeded: D E + CO PM
		referToPartner: D E P
		partnerTakes: D E
		partnerRefuses: D E
		partnerReportDue: CO
		referralStopped: D E CO
		proposeDecline: TO HQ
		returnDecline: CO
		approveDecline: D E + M L
		askReconsideration: TO HQ
		upholdDecline: D E
		overturnDecline: D E CO
		reportSearch: D E
		withdrawNeed: CO PM + D
		requestWithdrawn: PM
		startOverdue: HQ + PM
		allowStart: + PM CO
		endConfirmation: + D E PM CO
		deliveryFailed: D E CO
		complete: D E CO
		evaluate: D E
		giveEvaluation: + CO PM
		reviewOutcome: + D E CO
		setOutcome: + D E`,
	// The first step of a delivery starts its need: one notice covers both. If a need fails or is evaluated, the chart
	// of the need sends the notice. Also: who acts next, or waits for what was blocked.
	training: `
		callForNominations: D E CO
		nominate: + PM
		nominationsReminder: D E CO
		nominationsOverdue: PM + D E
		seatsLapsed: + PM
		confirmParticipants: D E CO
		returnNominations: + D E
		releaseSeats: + D E CO
		postpone: D E CO
		reschedule: D E CO
		openSession: + D E
		closeSession: + D E CO
		recordLearning: + E
		certify: D E CO
		confirmReceipt: + PM
		followUpDue: D E CO + PM
		recordFollowUp: + CO
		recordResults: + D E CO`,
	equipment: `
		shareSpecification: D E CO
		signOffSpecification: + PM
		contract: D E CO
		ship: D E CO
		arriveAtCustoms: D E CO
		holdAtCustoms: D E CO + PM
		releaseFromCustoms: + D E CO PM
		customsOverdue: PM + D E
		confirmArrival: + PM CO
		recordInspection: D E CO
		shipReplacement: D E CO
		acceptAsIs: + PM CO
		signHandover: D E CO + PM
		recordInstallation: + D E
		checkDue: D E CO + PM
		recordCheck: PM + D E CO
		closeDelivery: + CO
		reportLoss: + D E CO PM
		continueWithout: + D E CO
		endAfterLoss: + CO
		requestChange: + D E CO PM
		approveChange: + D E CO
		refuseChange: + D E CO
		reportMisuse: DD + PM CO HQ
		resumeAfterMisuse: + D E CO
		endAfterMisuse: + CO`,
	advisory: `
		shareTerms: D E CO
		agreeTerms: + PM
		shareDraft: + D E
		returnDraft: + PM
		acceptFinal: + PM
		startFollowUp: D E CO
		recordFollowUp: + CO`,
	// Facts of due diligence are sent only within UNODC.
	dueDiligence: `
		assess: + DD HQ
		returnAssessment: + DD
		clear: + DD CO
		clearWithMitigation: + DD CO
		refuse: + DD CO
		expire: + DD CO
		recipientAdded: + DD CO
		reopenCase: + DD CO`,
}

/** Parses `step: must + also` into parties by step. */
const wanted = (lines = '') =>
	new Map(
		lines
			.trim()
			.split('\n')
			.map((line) => {
				const [step = '', who = ''] = line.trim().split(':')
				const names = who.split(/[ +]+/).filter(Boolean)
				return [step, names.map((name) => letters[name] ?? name).sort()]
			}),
	)

const partiesOf = ({ tells }: Row) => tells.flatMap((told) => told.split(':')[0]?.split('+') ?? [])

test.each(workflows)(
	'each step of $name notifies those it must, and no one else',
	({ name, table, samples }) => {
		const actual = new Map<string, Set<string>>()
		for (const row of table) {
			const step = samples[row.sample]?.type ?? row.sample
			actual.set(step, new Set([...(actual.get(step) ?? []), ...partiesOf(row)]))
		}
		const tells = [...actual]
			.filter(([, who]) => who.size > 0)
			.map(([step, who]) => [step, [...who].sort()] as const)
		expect(Object.fromEntries(tells)).toEqual(Object.fromEntries(wanted(told[name])))
	},
)
