import type { SectionValues } from '#app/domain/core/answers.server.ts'
import { equipment } from '#app/forms/sections/equipment.ts'
import { training } from '#app/forms/sections/training.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import { conditions, type Facts } from '#workflows/facts.ts'
import { isOneOf } from '#workflows/names.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { needStatusesThat } from '#workflows/need/status-facts.ts'
import type { PriorityFacts } from '#workflows/priority/criteria.ts'
import type { Kind } from '#workflows/vocabulary.ts'

type OfKind = Pick<
	PriorityFacts,
	'site' | 'operatorsTrained' | 'staffStay' | 'budgetLine' | 'successor' | 'womenTarget'
>

const isWritten = (value: unknown) => typeof value === 'string' && value.trim() !== ''

const notAsked: OfKind = {
	site: null,
	operatorsTrained: null,
	staffStay: null,
	budgetLine: null,
	successor: null,
	womenTarget: null,
}

function ofEquipment(answers: SectionValues): OfKind {
	const parts = Object.values(equipment.shape.site.safeParse(answers.site).data ?? {})
	const operators = equipment.shape.operators.safeParse(answers.operators).data
	return {
		...notAsked,
		site:
			parts.length > 0 ? { ready: parts.filter((part) => part === 'READY').length, of: parts.length } : null,
		operatorsTrained: operators ? operators === 'TRAINED_NOW' : null,
		budgetLine: isWritten(answers.maintenanceBudgetLine),
		successor: isWritten(answers.maintenancePlan),
	}
}

const ofTraining = (answers: SectionValues): OfKind => ({
	...notAsked,
	staffStay: isWritten(answers.releaseAssurance),
	successor: isWritten(answers.totPlan),
	womenTarget: training.shape.womenTarget.safeParse(answers.womenTarget).data ?? null,
})

/** Facts of the answers on training or equipment that help to judge a need; advisory support has none. */
export const aboutKind = (kind: Kind, answers: SectionValues): OfKind =>
	kind === 'equipment' ? ofEquipment(answers) : kind === 'training' ? ofTraining(answers) : notAsked

/** Whether this person scores needs. Deputies do not score for others. */
export const isScorer = (actor: Actor) => may(actor, 'scoreNeeds')

/** Whether this person may request a new round of scoring. */
export const maySettleAgain = (actor: Actor) => may(actor, 'restartScoring')

/** Statuses in which a need is scored: while a programme is sought for it. */
export const scoredStatuses = needStatusesThat('scored')
export const isScored = (status: NeedStatus) => isOneOf(scoredStatuses, status)

type Judged = Pick<Facts, 'stateIso3' | 'programmeId'>

/** Whether this person has no conflict of interest about the State or the programme concerned. */
export const isImpartial = (actor: Actor, need: Judged) =>
	// The condition reads only these of the facts.
	conditions.notRecused({ id: actor.id, role: actor.role, person: actor }, need as Facts)

/** Refuses actors who may not score this need, and a need that is not scored at present. */
export function requireScorer(actor: Actor, need: Judged & { status: NeedStatus }) {
	if (!isImpartial(actor, need)) throw new DomainError('refused', 'notRecused')
	if (!isScored(need.status)) throw new DomainError('conflict', 'notScored')
}
