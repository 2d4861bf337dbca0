import type { Answers } from '#app/domain/core/answers.server.ts'
import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { foreseenSteps } from '#app/domain/core/steps-ahead.server.ts'
import { minutesLeft } from '#app/forms/estimate.ts'
import { fieldSpecs } from '#app/forms/field-specs.ts'
import type { Section } from '#app/forms/section.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { draftProgress, type SectionProgress } from './draft-progress.server.ts'
import { lastReturn, readDraft } from './get-draft.server.ts'

import { readKept, removedNeedsOf } from './removed-needs.server.ts'
import { findSimilar } from './similar-needs.server.ts'

/** Overview of a draft: its progress, removed needs, and earlier requests of its State. */
export function getTaskList(actor: Actor, requestId: string) {
	return readAs(actor, async (read) => {
		const [draft, similar, removed, returned] = await Promise.all([
			readDraft(read, actor, requestId),
			findSimilar(read, requestId),
			removedNeedsOf(read, requestId),
			lastReturn(read, requestId),
		])
		const { id, title, status, revision, updatedAt, needs } = draft
		const progress = draftProgress(draft)
		return {
			id,
			title,
			status,
			revision,
			updatedAt,
			progress: overview({ ...draft, progress }),
			foreseen: progress.ready ? await foreseenSending(read, actor, requestId) : {},
			returned,
			needs: needs.map(({ id, rank, kind, title }) => ({
				id,
				rank,
				kind,
				title,
				similar: similar.get(id)?.length ?? 0,
				sections: progress.needs.find((need) => need.id === id)?.sections ?? [],
			})),
			removed: removed.map(({ id, kind, title, kept }) => ({
				id,
				kind,
				title,
				rank: readKept({ kept }).rank,
			})),
		}
	})
}
export type TaskList = Awaited<ReturnType<typeof getTaskList>>

/** What sending the draft for endorsement will do, once there is nothing missing. */
async function foreseenSending(ask: Ask, actor: Actor, requestId: string) {
	const found = await subjects.request.find(ask, requestId)
	return found ? foreseenSteps(found, actor, ['sendForEndorsement']) : {}
}

function overview(draft: Draft) {
	const { sections, needs, missing, toCheck, ready } = draft.progress
	const all = [...sections, ...needs.flatMap((need) => need.sections)]
	const done = all.filter(({ state }) => state === 'complete').length
	return { sections, missing, toCheck, ready, done, total: all.length, minutes: minutesOfDraft(draft) }
}

type Draft = {
	answers: Answers
	needs: { id: string; kind: Kind; answers: Answers }[]
	progress: ReturnType<typeof draftProgress>
}

/** Estimated minutes until a draft is complete, from the missing answers in its unfinished sections. */
function minutesOfDraft({ answers, needs, progress }: Draft): number {
	const ofRequest = unfinished(progress.sections).map((name) => minutesOf(requestSections[name], answers))
	const ofNeeds = needs.flatMap(({ id, kind, answers }) => {
		const sections = progress.needs.find((need) => need.id === id)?.sections ?? []
		return unfinished(sections).map((name) => minutesOf(needSectionOf(kind, name), answers))
	})
	return [...ofRequest, ...ofNeeds].reduce((sum, minutes) => sum + minutes, 0)
}

const unfinished = <Name extends string>(sections: SectionProgress<Name>[]) =>
	sections.filter(({ state }) => state !== 'complete').map(({ section }) => section)

const minutesOf = (section: Section, answers: Answers) =>
	minutesLeft(section.name, fieldSpecs(section.shape), answers[section.name] ?? {})
