import type { Opinions } from '#app/forms/priority-score.ts'
import { programmes, requests } from '#prisma/data/samples.ts'
import type { DeliveryEvent } from '#workflows/delivery/delivery.ts'
import type { DueDiligenceEvent } from '#workflows/due-diligence/events.ts'
import type { Points } from '#workflows/matching/fit/weights.ts'
import { recordOf } from '#workflows/names.ts'
import type { NeedEvent } from '#workflows/need/events.ts'
import { priorityCriteria } from '#workflows/priority/criteria.ts'
import type { RequestEvent } from '#workflows/request/events.ts'
import { inDays } from './sample-calendar.ts'
import type { LedgerWork } from './sample-ledger.ts'
import { personOf, type SamplePerson, sampleId } from './sample-people.ts'

/** Facts known only while the story runs. */
export type Known = {
	officerId: string
	focalPoint: SamplePerson
	needIds: string[]
	openQuestionIds: string[]
}

/** One event, so many days ago. Its sender follows from the permission table. `need` counts from 1. */
export type Step = { daysAgo: number } & (
	| { on: 'request'; event: (known: Known) => RequestEvent; changes?: Change }
	| { on: 'need'; need: number; event: NeedEvent }
	| { on: 'delivery'; need: number; event: DeliveryEvent; ledger?: LedgerWork | undefined }
	| { on: 'dueDiligence'; event: DueDiligenceEvent }
	| { on: 'joint'; need: number; joining: readonly Story[] }
	| { on: 'score'; need: number; by: Scorer; given: readonly Grade[] }
)

/** The roles that score needs. */
export type Scorer = 'triageOfficer' | 'caseOfficer' | 'headquartersApprover'

/** Points for one criterion, null if not known, with an optional comment. */
type Grade = Points | null | readonly [Points | null, comment: string]

/** Changes of a drafter in an unlocked section before the answer is sent. */
type Change = { place: string; values: Record<string, unknown> }

/** One request from its submission to its present state. */
export type Story = {
	key: string
	/** Key of the sample answers, if it differs from that of the story. */
	answers?: string
	title?: string
	/** Positions of the needs used from the sample answers; all if absent. */
	needs?: number[]
	/** Answers of the story's own, by section of its needs, in place of the sample answers. */
	own?: Partial<Record<'need' | 'training' | 'equipment' | 'advisory', Record<string, unknown>>>
	/** Whether the State has been invited to a joint need, and its first need is its part in it. */
	joins?: true
	/** Sections that are not yet filled in. */
	unfinished?: 'rights'
	draftedDaysAgo: number
	steps: Step[]
}

/** Returns the sample answers of a story and the authority that gives them. */
export function answersFor({ key, answers = key }: Story) {
	const found = requests.find((request) => request.key === answers)
	if (!found) throw new Error(`no sample request ${answers}`)
	return found
}

export const request = (daysAgo: number, event: RequestEvent | ((known: Known) => RequestEvent)): Step => ({
	daysAgo,
	on: 'request',
	event: typeof event === 'function' ? event : () => event,
})
export const need = (place: number, daysAgo: number, event: NeedEvent): Step => ({
	daysAgo,
	event,
	on: 'need',
	need: place,
})
export const delivery = (
	place: number,
	daysAgo: number,
	event: DeliveryEvent,
	ledger?: LedgerWork,
): Step => ({
	daysAgo,
	event,
	on: 'delivery',
	need: place,
	ledger,
})

/** The focal point invites the States of other stories to the need, which accept and draft their parts. */
export const invited = (place: number, daysAgo: number, ...joining: Story[]): Step => ({
	daysAgo,
	on: 'joint',
	need: place,
	joining,
})

export const sent = (daysAgo: number) => request(daysAgo, { type: 'sendForEndorsement' })

/** Sent for endorsement and endorsed three days later. */
export const endorsed = (daysAgo: number): Step[] => [
	sent(daysAgo),
	request(daysAgo - 3, ({ focalPoint }) => ({
		type: 'endorse',
		noteNumber: `${focalPoint.stateIso3}/${100 + daysAgo}`,
		noteDate: inDays(-daysAgo + 1),
	})),
]

/** Endorsed, and acknowledged within a week. */
export const acknowledged = (daysAgo: number): Step[] => [
	...endorsed(daysAgo),
	request(daysAgo - 6, ({ officerId }) => ({ type: 'acknowledge', officerId, authenticated: true })),
]

export const passed = (daysAgo: number) =>
	request(daysAgo, { type: 'pass', duplicatesChecked: true, securityForce: true })

/** Assessed by the due diligence officer. */
export const assessed = (daysAgo: number): Step => ({
	daysAgo,
	on: 'dueDiligence',
	event: {
		type: 'assess',
		risk: 'MEDIUM',
		sources: 'Sample: public reports of treaty bodies and of the national human rights institution.',
		checkedOn: inDays(-daysAgo - 2),
		mitigation: 'Each course includes human rights.',
		monitoring: 'The use of equipment is reported after 6 and 12 months.',
	},
})

/** Assessed, and two days later cleared on conditions by headquarters. */
export const cleared = (daysAgo: number): Step[] => [
	assessed(daysAgo + 2),
	{
		daysAgo,
		on: 'dueDiligence',
		event: {
			type: 'clearWithMitigation',
			mitigation: 'Each course includes human rights.',
			monitoring: 'The use of equipment is reported after 6 and 12 months.',
		},
	},
]

type Decision = Omit<Extract<RequestEvent, { type: 'proposeDecisions' }>['decisions'][number], 'needId'>

/** Proposes one decision for each need, in their order. */
export const proposed = (daysAgo: number, ...decisions: Decision[]) =>
	request(daysAgo, ({ needIds }) => ({
		type: 'proposeDecisions',
		decisions: decisions.map((decision, place) => ({ ...decision, needId: needIds[place] ?? '' })),
	}))

/** The same, approved by a second officer four days later. */
export const decided = (daysAgo: number, ...decisions: Decision[]): Step[] => [
	proposed(daysAgo, ...decisions),
	request(daysAgo - 4, { type: 'approveDecisions', allDeclined: false }),
]

export const accept = (reason: string): Decision => ({ outcome: 'accept', reason })

export const asked = (
	daysAgo: number,
	reasonCode: ClarificationRequest['reasonCode'],
	text: string,
	unlocked: string[] = [],
) => request(daysAgo, { type: 'askClarification', reasonCode, questions: [{ text }], unlocked })
type ClarificationRequest = Extract<RequestEvent, { type: 'askClarification' }>

/** Gives the same answer to every open question, with an optional change in an unlocked section. */
export const answered = (daysAgo: number, text: string, changes?: Change): Step => ({
	daysAgo,
	on: 'request',
	event: ({ openQuestionIds }) => ({
		type: 'answerClarification',
		answers: openQuestionIds.map((questionId) => ({ questionId, text })),
		toClear: false,
	}),
	...(changes && { changes }),
})

/** Proposed to a programme. */
export const matched = (place: number, daysAgo: number, programme: string) =>
	need(place, daysAgo, { type: 'proposeProgramme', programmeId: sampleId(programme) })

/** Proposed to a programme, which offers a quantity three days later. */
export const offered = (place: number, daysAgo: number, programme: string, quantity: number): Step[] => [
	matched(place, daysAgo, programme),
	need(place, daysAgo - 3, { type: 'acceptOffer', quantity, note: '' }),
]

/** The same, confirmed by the State another ten days later. */
export const confirmed = (place: number, daysAgo: number, programme: string, quantity: number): Step[] => [
	...offered(place, daysAgo, programme, quantity),
	need(place, daysAgo - 13, { type: 'confirmOffer' }),
]

/** Scored by one officer; points in the order of the criteria. */
export const scored = (place: number, daysAgo: number, by: Scorer, ...given: Grade[]): Step => ({
	daysAgo,
	on: 'score',
	need: place,
	by,
	given,
})

/** Returns the scores of an officer from these points. */
export const opinionsOf = (given: readonly Grade[]): Opinions =>
	recordOf(priorityCriteria, (criterion) => {
		const one = given[priorityCriteria.indexOf(criterion)] ?? null
		const [points, comment] = Array.isArray(one) ? one : [one, '']
		return { points, comment }
	})

/** Returns the manager of a programme. */
export function managerOf(programmeId: string): SamplePerson {
	const programme = programmes.find(({ code }) => sampleId(code) === programmeId)
	return personOf(programme?.managerKey ?? '')
}
