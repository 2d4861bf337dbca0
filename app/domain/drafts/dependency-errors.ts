import type { Answers } from '#app/domain/core/answers.server.ts'
import { isAsked } from '#app/forms/conditions.ts'
import { closesCycle } from '#workflows/need/dependencies.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { neededFirst, trainingNeedOf } from './need-links.ts'

type Need = { id: string; kind: Kind; answers: Answers }

/**
 * What is wrong with the needs that a need names, by field: one that the request does not have, or one that in the
 * end waits for this very need. `changed` are sections as they are about to be stored.
 */
export function dependencyErrors(
	needs: readonly Need[],
	needId: string,
	changed: Answers = {},
): Record<string, string> {
	const need = needs.find(({ id }) => id === needId)
	if (!need) return {}
	const answers = { ...need.answers, ...changed }
	const now = needs.map((each) => (each.id === needId ? { ...each, answers } : each))
	const known = new Map(now.map(({ id, kind }) => [id, kind]))
	const dependencies = new Map(now.map((each) => [each.id, dependenciesOf(each)]))
	const wrong = (id: string) => closesCycle(dependencies, needId, id) && 'cycle'

	const first = neededFirst(answers)
	const trainedBy = trainingAsked({ ...need, answers })
	const dependsOn = first.some((id) => !known.has(id)) ? 'unknownNeed' : first.map(wrong).find(Boolean)
	const trainingNeed =
		trainedBy && (known.get(trainedBy) === 'training' ? wrong(trainedBy) : ('unknownNeed' as const))
	return { ...(dependsOn && { dependsOn }), ...(trainingNeed && { trainingNeed }) }
}

const dependenciesOf = (need: Need) => [...neededFirst(need.answers), trainingAsked(need)].filter(Boolean)

/** Only equipment says who trains its operators, and only where they are yet to be trained. */
function trainingAsked({ kind, answers }: Need): string {
	const asked = kind === 'equipment' && isAsked('equipment', 'trainingNeed', answers.equipment ?? {})
	return asked ? trainingNeedOf(answers) : ''
}
