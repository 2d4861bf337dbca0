import { addNeed } from '#app/domain/drafts/add-need.server.ts'
import { createRequest } from '#app/domain/drafts/create-request.server.ts'
import { saveNeedSection, saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { acceptInvitation, addPart } from '#app/domain/joint-needs/answer-invitation.server.ts'
import {
	type NeedSection,
	type RequestSection,
	requestSectionNames,
	sectionsFor,
} from '#app/forms/section-names.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { withFixedIds } from '#app/platform/ids.server.ts'
import type { Language } from '#workflows/languages.ts'
import { namesOf } from '#workflows/names.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { castOf } from './cast.ts'
import { monthsSinceWritten, moveMonths, officeHours } from './sample-calendar.ts'
import { sampleId } from './sample-people.ts'
import { answersFor, type Story } from './story.ts'

type Answers = ReturnType<typeof answersFor>

/**
 * Writes the draft of a story as its drafter; returns the id of the request. A request past the draft is not changed.
 */
export function fileDraft(story: Story): Promise<string> {
	const answers = answersFor(story)
	const { drafter, focalPoint } = castOf(story)
	return atTime(officeHours(story.draftedDaysAgo, 0), async () => {
		const { id } = await withFixedIds(`sample/${story.key}`, () => create(drafter, story, answers))
		if ((await readDraft(id)).status !== 'draft') return id

		const taken = (story.needs ?? answers.needs.map((_, index) => index)).flatMap((index) => {
			const need = answers.needs[index]
			return need ? [{ rank: index + 1, need }] : []
		})
		if (story.joins) await joinNeed(focalPoint, drafter, story, id)
		const needs = await addNeeds(drafter, story, id, taken)
		const idOf = (rank: number) => needs[taken.findIndex((each) => each.rank === rank)]
		const months = monthsSinceWritten(story.draftedDaysAgo)
		for (const [place, { need }] of taken.entries())
			await fillNeed(drafter, needs[place] ?? '', moved(namedById(withOwn(need, story), idOf), months))

		const about = { ...answers.about, ...(story.title && { title: story.title }) }
		await fillRequest(drafter, id, {
			...answers,
			about,
			...(story.unfinished && { [story.unfinished]: undefined }),
		})
		return id
	})
}

function create(drafter: Actor, { key, title }: Story, { about, authorityKey }: Answers) {
	return createRequest(drafter, {
		authorityId: sampleId(authorityKey),
		title: title ?? String(about.title),
		filingLanguage: about.filingLanguage as Language, // of the sample answers
		filingKey: `sample/${key}`,
	})
}

const readDraft = (id: string) =>
	withActor(systemActor, (tx) =>
		tx.request.findUniqueOrThrow({ where: { id }, include: { needs: { orderBy: { rank: 'asc' } } } }),
	)

/** Accepts the invitation to a joint need, and adds the part of the State as the first need of the draft. */
async function joinNeed(focalPoint: Actor, drafter: Actor, { key }: Story, requestId: string) {
	const part = await withActor(systemActor, (tx) =>
		tx.jointPart.findFirstOrThrow({ where: { stateIso3: focalPoint.stateIso3 ?? '' } }),
	)
	const { jointNeedId, status, needId } = part
	if (status === 'invited')
		await withFixedIds(`sample/${key}/joint`, () => acceptInvitation(focalPoint, jointNeedId))
	if (!needId) await withFixedIds(`sample/${key}/need/0`, () => addPart(drafter, { jointNeedId, requestId }))
}

/** The sample answers of a need with those of the story in their place. */
function withOwn(answers: NeedAnswers, { own = {} }: Story): NeedAnswers {
	const sections = namesOf(own).flatMap((section) => {
		const given = answers[section]
		return given ? [[section, { ...given, ...own[section] }] as const] : []
	})
	return { ...answers, ...Object.fromEntries(sections) }
}

/** Adds the needs that an interrupted start left out; returns the ids of all. */
async function addNeeds(drafter: Actor, { key }: Story, requestId: string, taken: { need: NeedAnswers }[]) {
	const ids = (await readDraft(requestId)).needs.map(({ id }) => id)
	for (const [place, { need }] of taken.entries()) {
		ids[place] ??= await withFixedIds(`sample/${key}/need/${place}`, async () => {
			return (await addNeed(drafter, { requestId, kind: need.kind })).id
		})
	}
	return ids
}

/** Moves the sample dates by a number of months. */
function moved(answers: NeedAnswers, months: number): NeedAnswers {
	const { need = {} } = answers
	const later = (day: unknown) => moveMonths(String(day), months)
	const unavailable = (need.unavailable ?? []) as { from: string; to: string }[] // of the sample answers
	return {
		...answers,
		need: {
			...need,
			...('urgencyEventOn' in need && { urgencyEventOn: later(need.urgencyEventOn) }),
			earliest: later(need.earliest),
			latest: later(need.latest),
			unavailable: unavailable.map((time) => ({ ...time, from: later(time.from), to: later(time.to) })),
		},
	}
}

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
	const ranks = (need?.dependsOn ?? []) as string[] // of the sample answers
	const dependsOn = ranks.flatMap((rank) => idOf(Number(rank)) ?? [])
	const trainingNeed = idOf(Number(equipment?.trainingNeed)) ?? ''
	return {
		...answers,
		...(need && { need: { ...need, dependsOn } }),
		...(equipment && 'trainingNeed' in equipment && { equipment: { ...equipment, trainingNeed } }),
	}
}
