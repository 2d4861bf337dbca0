import { randomUUID } from 'node:crypto'
import { addNeed } from '#app/domain/drafts/add-need.server.ts'
import { createRequest } from '#app/domain/drafts/create-request.server.ts'
import { moveNeed, type NewRank, removeNeed } from '#app/domain/drafts/remove-need.server.ts'
import { restoreNeed } from '#app/domain/drafts/removed-needs.server.ts'
import { saveNeedSection } from '#app/domain/drafts/save-section.server.ts'
import type { RequestSection } from '#app/forms/section-names.ts'
import type { Actor } from '#app/platform/actor.ts'
import { fillNeed, fillRequest, type NeedAnswers, namedById } from '#prisma/seed/file-draft.ts'
import type { Language } from '#workflows/languages.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { aRequest } from './builders.ts'
import { ghana } from './people.ts'
import { findNeed, look, needsOf } from './steps.ts'

const { drafter } = ghana

/** Creates a draft with needs named a, b, c … in this order; returns their ids by name. */
export async function draftWith(names: string, kinds: Kind[] = []) {
	const requestId = await aRequest({ needs: [] })
	const ids: Record<string, string> = {}
	for (const [index, name] of [...names].entries()) {
		const { id } = await addNeed(drafter, { requestId, kind: kinds[index] ?? 'training' })
		await saveNeedSection(drafter, { needId: id, section: 'need', values: { title: name.repeat(5) } })
		ids[name] = id
	}
	const id = (name: string) => ids[name] ?? ''
	return {
		requestId,
		id,
		move: (name: string, to: NewRank) => moveNeed(drafter, { requestId, needId: id(name), to }),
		remove: (name: string) => removeNeed(drafter, { requestId, needId: id(name) }),
		restore: (name: string) => restoreNeed(drafter, { requestId, needId: id(name) }),
		wait: (name: string, ...others: string[]) =>
			saveNeedSection(drafter, {
				needId: id(name),
				section: 'need',
				values: { title: name.repeat(5), dependsOn: others.map(id) },
			}),
		order: async () => (await needsOf(requestId)).map(({ title }) => title[0]).join(''),
		ranks: async () => (await needsOf(requestId)).map(({ rank }) => rank),
		first: async (name: string) => (await findNeed(id(name))).answers.need?.dependsOn,
	}
}

/** A written submission: it refers to its other needs by rank (`'2'`). */
export type WrittenFiling = {
	request: Record<RequestSection, Record<string, unknown>>
	needs: NeedAnswers[]
}

/** Writes a draft by the same operations as the pages. Returns its id and the expected stored answers. */
export async function writeDraft(drafter: Actor, authorityId: string, { request, needs }: WrittenFiling) {
	const { id: requestId } = await createRequest(drafter, {
		authorityId,
		title: String(request.about.title),
		filingLanguage: request.about.filingLanguage as Language, // of the sample answers
		filingKey: randomUUID(),
	})
	const ids: string[] = []
	for (const { kind } of needs) ids.push((await addNeed(drafter, { requestId, kind })).id)
	const written = needs.map((need) => namedById(need, (rank) => ids[rank - 1]))
	for (const [place, need] of written.entries()) await fillNeed(drafter, ids[place] ?? '', need)
	await fillRequest(drafter, requestId, request)
	return { requestId, written: { request, needs: written } }
}

/** Returns the stored answers of a request and its needs, in the form of the input. */
export const readAnswers = (id: string) =>
	look(async (tx) => {
		const { answers, needs } = await tx.request.findUniqueOrThrow({
			where: { id },
			include: { needs: { orderBy: { rank: 'asc' } } },
		})
		return { request: answers, needs: needs.map(({ kind, answers }) => ({ kind, ...answers })) }
	})
