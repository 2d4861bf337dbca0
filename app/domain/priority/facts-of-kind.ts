import type { SectionValues } from '#app/domain/core/answers.server.ts'
import { equipment } from '#app/forms/sections/equipment.ts'
import { training } from '#app/forms/sections/training.ts'
import type { PriorityFacts } from '#workflows/priority/facts.ts'
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

/** What the answers on training or equipment say that helps to judge a need; advice asks for none of it. */
export const aboutKind = (kind: Kind, answers: SectionValues): OfKind =>
	kind === 'equipment' ? ofEquipment(answers) : kind === 'training' ? ofTraining(answers) : notAsked
