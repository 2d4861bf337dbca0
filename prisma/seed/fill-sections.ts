import { saveNeedSection, saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import {
	type NeedSection,
	type RequestSection,
	requestSectionNames,
	sectionsFor,
} from '#app/forms/section-names.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Kind } from '#workflows/vocabulary.ts'

type Values = Record<string, unknown>
type RequestAnswers = Partial<Record<RequestSection, Values | undefined>>
export type NeedAnswers = { kind: Kind } & Partial<Record<NeedSection, Values | undefined>>

/** Saves the sections of the request itself, as their pages do; missing ones are skipped. */
export async function fillRequest(drafter: Actor, requestId: string, answers: RequestAnswers) {
	for (const section of requestSectionNames) {
		const values = answers[section]
		if (!values) continue
		await saveRequestSection(drafter, { requestId, section, values })
	}
}

/** Saves the sections of a need, as their pages do; missing ones are skipped. */
export async function fillNeed(drafter: Actor, needId: string, answers: NeedAnswers) {
	for (const section of sectionsFor(answers.kind)) {
		const values = answers[section]
		if (!values) continue
		await saveNeedSection(drafter, { needId, section, values })
	}
}

/**
 * Sample answers refer to other needs of their request by rank, a stored draft refers to them by id. References to
 * needs that the story omits are dropped.
 */
export function namedById(answers: NeedAnswers, idOf: (rank: number) => string | undefined): NeedAnswers {
	const { need, equipment } = answers
	const ranks = (need?.dependsOn ?? []) as string[]
	const dependsOn = ranks.flatMap((rank) => idOf(Number(rank)) ?? [])
	const trainingNeed = idOf(Number(equipment?.trainingNeed)) ?? ''
	return {
		...answers,
		...(need && { need: { ...need, dependsOn } }),
		...(equipment && 'trainingNeed' in equipment && { equipment: { ...equipment, trainingNeed } }),
	}
}
