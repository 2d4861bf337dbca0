import { saveNeedSection, saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import {
	type NeedSection,
	type RequestSection,
	requestSectionNames,
	sectionsFor,
} from '#app/forms/sections.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Kind } from '#workflows/vocabulary.ts'

type Values = Record<string, unknown>
type RequestAnswers = Partial<Record<RequestSection, Values | undefined>>
export type NeedAnswers = { kind: Kind } & Partial<Record<NeedSection, Values | undefined>>

/** Saves the sections of the request itself, as their pages do; one that is not there is left alone. */
export async function fillRequest(drafter: Actor, requestId: string, answers: RequestAnswers) {
	for (const section of requestSectionNames) {
		const values = answers[section]
		if (!values) continue
		await saveRequestSection(drafter, { requestId, section, values })
	}
}

/** Saves the sections of a need, as their pages do; one that is not there is left alone. */
export async function fillNeed(drafter: Actor, needId: string, answers: NeedAnswers) {
	for (const section of sectionsFor(answers.kind)) {
		const values = answers[section]
		if (!values) continue
		await saveNeedSection(drafter, { needId, section, values })
	}
}

/**
 * Answers written down name other needs of their request by rank, as a filing on paper would; a stored draft names
 * them by id. A need that was not taken is not named.
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
