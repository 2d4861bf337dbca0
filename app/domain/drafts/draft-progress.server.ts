import type { Answers } from '#app/domain/core/answers.server.ts'
import { wrongPhones } from '#app/domain/core/phone-numbers.server.ts'
import { sectionDates } from '#app/domain/core/require-dates.server.ts'
import { isAsked } from '#app/forms/conditions.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import type { Section } from '#app/forms/section.ts'
import {
	type NeedSection,
	type RequestSection,
	requestSectionNames,
	sectionsFor,
} from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { placeOf } from '#app/forms/unlocking.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { neededFirst, trainingNeedOf } from './need-links.ts'

type NeedAnswers = { id: string; kind: Kind; answers: Answers }
type DraftAnswers = {
	answers: Answers
	needs: NeedAnswers[]
	stateIso3: string | null
	/** Sections that were copied and are still to be checked. */
	copied: readonly { place: string }[]
}

/**
 * `fields` are those that still need an answer or a correction, by their dotted names; `missing` counts them. A section
 * `toCheck` was copied, and nobody has checked it yet.
 */
export type SectionProgress<Name extends string> = {
	section: Name
	state: 'notStarted' | 'incomplete' | 'toCheck' | 'complete'
	missing: number
	fields: string[]
}

/** Progress of each section of a draft, by the same schemas as its pages. */
export function draftProgress({ answers, needs, stateIso3, copied }: DraftAnswers) {
	const places = new Set(copied.map(({ place }) => place))
	const sections = requestSectionNames.map((section) =>
		progressOf<RequestSection>(section, requestSections[section], {
			answers,
			stateIso3,
			isCopied: places.has(section),
		}),
	)
	const ofNeeds = needs.map((need) => ({
		id: need.id,
		sections: progressOfNeed(need, needs, { stateIso3, places }),
	}))
	const all = [...sections, ...ofNeeds.flatMap((need) => need.sections)]
	return {
		sections,
		needs: ofNeeds,
		missing: all.reduce((sum, { missing }) => sum + missing, 0),
		toCheck: all.filter(({ state }) => state === 'toCheck').length,
		ready: needs.length > 0 && all.every(isReady),
	}
}

// A section without any answer can be sent where none of them is required, and is not done for that.
const isReady = ({ missing, state }: { missing: number; state: string }) =>
	missing === 0 && state !== 'toCheck'

type OfNeed = { stateIso3: string | null; places: ReadonlySet<string> }

function progressOfNeed(
	{ id, kind, answers }: NeedAnswers,
	needs: NeedAnswers[],
	{ stateIso3, places }: OfNeed,
) {
	const dependencies = dependencyErrors(needs, id)
	return sectionsFor(kind).map((section) => {
		const schema = needSectionOf(kind, section)
		const own = Object.keys(dependencies).filter((field) => field in schema.shape)
		const isCopied = places.has(placeOf(section, id))
		return progressOf<NeedSection>(section, schema, { answers, stateIso3, isCopied }, own)
	})
}

function progressOf<Name extends string>(
	section: Name,
	of: Section,
	{ answers, stateIso3, isCopied }: Pick<DraftAnswers, 'answers' | 'stateIso3'> & { isCopied: boolean },
	alsoWrong: string[] = [],
): SectionProgress<Name> {
	const stored = answers[section]
	const checked = checkValues(stored ?? {}, of.schema)
	const errors = checked.ok ? [] : Object.keys(checked.errors)
	const dates = Object.keys(sectionDates(of, stored ?? {}, { iso3: stateIso3 }))
	const fields = [...new Set([...errors, ...dates, ...wrongPhones(of, stored ?? {}), ...alsoWrong])]
	if (isCopied) return { section, state: 'toCheck', missing: fields.length, fields }
	if (fields.length === 0 && stored) return { section, state: 'complete', missing: 0, fields }
	return { section, state: stored ? 'incomplete' : 'notStarted', missing: fields.length, fields }
}

/** Refuses to send an incomplete draft for endorsement, naming the sections. */
export function requireComplete(draft: DraftAnswers) {
	const { sections, needs, ready } = draftProgress(draft)
	if (ready) return
	const unfinished = [
		...sections.filter((progress) => !isReady(progress)).map(({ section }) => section),
		...needs.flatMap(({ id, sections }) =>
			sections.filter((progress) => !isReady(progress)).map(({ section }) => `needs.${id}.${section}`),
		),
		...(needs.length === 0 ? ['needs'] : []),
	]
	throw new DomainError(
		'invalid',
		'incomplete',
		Object.fromEntries(unfinished.map((name) => [name, 'required'])),
	)
}

type Need = { id: string; kind: Kind; answers: Answers }

/**
 * Errors in the needs that a need refers to, by field: unknown in the request, or part of a circle. `changed` are
 * sections as they are about to be stored.
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

/** Only equipment states who trains its operators, and only where they are yet to be trained. */
function trainingAsked({ kind, answers }: Need): string {
	const asked = kind === 'equipment' && isAsked('equipment', 'trainingNeed', answers.equipment ?? {})
	return asked ? trainingNeedOf(answers) : ''
}

/** Which needs each need of one request waits for, by id. */
type Dependencies = ReadonlyMap<string, readonly string[]>

/** Whether `needId` would in the end wait for itself if it waited for `other`. */
function closesCycle(dependencies: Dependencies, needId: string, other: string): boolean {
	const seen = new Set<string>()
	const open = [other]
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (id === needId) return true
		if (seen.has(id)) continue
		seen.add(id)
		open.push(...(dependencies.get(id) ?? []))
	}
	return false
}

type Draft = {
	answers: Answers
	needs: readonly { id: string; rank: number; kind: Kind; title: string; answers: Answers }[]
	stateIso3: string
	copied: DraftAnswers['copied']
}

const shortOf = <Name extends string>({ section, state, missing }: SectionProgress<Name>) => ({
	section,
	state,
	missing,
})

/**
 * All sections of a draft with how far they are, as stored: what stands beside the page of one of them. `unfinished` are
 * the fields of that one which still need an answer or a correction.
 */
export function draftOutline({ answers, needs, ...draft }: Draft, section: string, needId?: string) {
	const progress = draftProgress({ ...draft, answers, needs: [...needs] })
	const ofNeeds = progress.needs.map(({ id, sections }) => {
		const need = needs.find((each) => each.id === id)
		return {
			id,
			rank: need?.rank ?? 0,
			kind: need?.kind,
			title: need?.title ?? '',
			sections: sections.map(shortOf),
		}
	})
	const all = [...progress.sections, ...ofNeeds.flatMap(({ sections }) => sections)]
	const { sections: around } = progress.needs.find(({ id }) => id === needId) ?? progress
	const here: readonly SectionProgress<string>[] = around
	const outline = {
		sections: progress.sections.map(shortOf),
		needs: ofNeeds,
		done: all.filter(({ state }) => state === 'complete').length,
		total: all.length,
	}
	return { outline, unfinished: here.find((each) => each.section === section)?.fields ?? [] }
}
export type DraftOutline = ReturnType<typeof draftOutline>['outline']
