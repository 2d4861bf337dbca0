import type { Answers } from '#app/domain/core/answers.server.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import type { Section } from '#app/forms/section.ts'
import {
	type NeedSection,
	needSectionOf,
	type RequestSection,
	requestSectionNames,
	requestSections,
	sectionsFor,
} from '#app/forms/sections.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { dependencyErrors } from './dependency-errors.ts'

type NeedAnswers = { id: string; kind: Kind; answers: Answers }
type DraftAnswers = { answers: Answers; needs: NeedAnswers[] }

/** `fields` are those that still need an answer or a better one, by their dotted names; `missing` counts them. */
export type SectionProgress<Name extends string> = {
	section: Name
	state: 'notStarted' | 'incomplete' | 'complete'
	missing: number
	fields: string[]
}

/** How far each section of a draft is, judged by the same schemas as its pages. */
export function draftProgress({ answers, needs }: DraftAnswers) {
	const sections = requestSectionNames.map((section) =>
		progressOf<RequestSection>(section, answers, requestSections[section]),
	)
	const ofNeeds = needs.map((need) => ({ id: need.id, sections: progressOfNeed(need, needs) }))
	const all = [...sections, ...ofNeeds.flatMap((need) => need.sections)]
	return {
		sections,
		needs: ofNeeds,
		missing: all.reduce((sum, { missing }) => sum + missing, 0),
		ready: needs.length > 0 && all.every(isComplete),
	}
}

const isComplete = ({ state }: { state: string }) => state === 'complete'

function progressOfNeed({ id, kind, answers }: NeedAnswers, needs: NeedAnswers[]) {
	const dependencies = dependencyErrors(needs, id)
	return sectionsFor(kind).map((section) => {
		const schema = needSectionOf(kind, section)
		const own = Object.keys(dependencies).filter((field) => field in schema.shape)
		return progressOf<NeedSection>(section, answers, schema, own)
	})
}

function progressOf<Name extends string>(
	section: Name,
	answers: Answers,
	{ schema }: Pick<Section, 'schema'>,
	alsoWrong: string[] = [],
): SectionProgress<Name> {
	const stored = answers[section]
	const checked = checkValues(stored ?? {}, schema)
	const fields = [...new Set([...(checked.ok ? [] : Object.keys(checked.errors)), ...alsoWrong])]
	if (fields.length === 0) return { section, state: 'complete', missing: 0, fields }
	return { section, state: stored ? 'incomplete' : 'notStarted', missing: fields.length, fields }
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
