import { checkValues } from '#app/forms/parse-form.ts'
import {
	type NeedSection,
	needSchema,
	type RequestSection,
	requestSectionNames,
	requestSections,
	sectionsFor,
} from '#app/forms/sections.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import type { Answers } from './answers.server.ts'

type DraftAnswers = { answers: Answers; needs: { id: string; kind: Kind; answers: Answers }[] }

/** `missing` counts the fields that still need an answer or a better one. */
export type SectionProgress<Name extends string> = {
	section: Name
	state: 'notStarted' | 'incomplete' | 'complete'
	missing: number
}

/** How far each section of a draft is, judged by the same schemas as its pages. */
export function draftProgress({ answers, needs }: DraftAnswers) {
	const sections = requestSectionNames.map((section) =>
		progressOf<RequestSection>(section, answers, requestSections[section]),
	)
	const ofNeeds = needs.map(({ id, kind, answers }) => ({
		id,
		sections: sectionsFor(kind).map((section) =>
			progressOf<NeedSection>(section, answers, needSchema(kind, section)),
		),
	}))
	const all = [...sections, ...ofNeeds.flatMap((need) => need.sections)]
	return { sections, needs: ofNeeds, ready: needs.length > 0 && all.every(isComplete) }
}

const isComplete = ({ state }: { state: string }) => state === 'complete'

function progressOf<Name extends string>(
	section: Name,
	answers: Answers,
	schema: Parameters<typeof checkValues>[1],
): SectionProgress<Name> {
	const stored = answers[section]
	const checked = checkValues(stored ?? {}, schema)
	if (checked.ok) return { section, state: 'complete', missing: 0 }
	const missing = Object.keys(checked.errors).length
	return { section, state: stored ? 'incomplete' : 'notStarted', missing }
}

/** Refuses to send a draft for endorsement while something is missing, naming the sections. */
export function requireComplete(draft: DraftAnswers) {
	const { sections, needs, ready } = draftProgress(draft)
	if (ready) return
	const unfinished = [
		...sections.filter((progress) => !isComplete(progress)).map(({ section }) => section),
		...needs.flatMap(({ id, sections }) =>
			sections.filter((progress) => !isComplete(progress)).map(({ section }) => `needs.${id}.${section}`),
		),
		...(needs.length === 0 ? ['needs'] : []),
	]
	throw new DomainError(
		'invalid',
		'incomplete',
		Object.fromEntries(unfinished.map((name) => [name, 'required'])),
	)
}
