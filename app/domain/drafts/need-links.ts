import type { Answers } from '#app/domain/core/answers.server.ts'

/** A field in which a need refers to another one. */
type LinkField = 'dependsOn' | 'trainingNeed'
/** A reference from another need. */
export type Link = { needId: string; field: LinkField }

/** Needs that must be met before this one, as stored or typed. */
export const neededFirst = ({ need }: Answers): string[] =>
	[need?.dependsOn ?? []].flat().map(String).filter(Boolean)

/** The training need that trains the operators of this equipment, or ''. */
export const trainingNeedOf = ({ equipment }: Answers): string => String(equipment?.trainingNeed ?? '')

/** The fields in which these answers refer to a need. */
export const fieldsNaming = (answers: Answers, id: string): LinkField[] => [
	...(neededFirst(answers).includes(id) ? (['dependsOn'] as const) : []),
	...(trainingNeedOf(answers) === id ? (['trainingNeed'] as const) : []),
]

/** Every need that these answers refer to. */
export const namedIn = (answers: Answers): string[] =>
	[...neededFirst(answers), trainingNeedOf(answers)].filter(Boolean)

/** The answers without their references to a need. */
export function withoutLink(answers: Answers, id: string): Answers {
	const fields = fieldsNaming(answers, id)
	const dependsOn = neededFirst(answers).filter((other) => other !== id)
	return {
		...answers,
		...(fields.includes('dependsOn') && { need: { ...answers.need, dependsOn } }),
		...(fields.includes('trainingNeed') && { equipment: { ...answers.equipment, trainingNeed: '' } }),
	}
}

/** The answers with a reference restored. A different choice made meanwhile has priority. */
export function withLink(answers: Answers, id: string, field: LinkField): Answers {
	if (field === 'trainingNeed') {
		if (trainingNeedOf(answers)) return answers
		return { ...answers, equipment: { ...answers.equipment, trainingNeed: id } }
	}
	const dependsOn = [...new Set([...neededFirst(answers), id])]
	return { ...answers, need: { ...answers.need, dependsOn } }
}
