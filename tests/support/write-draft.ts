import { randomUUID } from 'node:crypto'
import { addNeed } from '#app/domain/drafts/add-need.server.ts'
import { createRequest } from '#app/domain/drafts/create-request.server.ts'
import type { RequestSection } from '#app/forms/sections.ts'
import type { Actor } from '#app/platform/actor.ts'
import { fillNeed, fillRequest, type NeedAnswers, namedById } from '#prisma/seed/fill-sections.ts'
import type { Language } from '#workflows/vocabulary.ts'
import { look } from './steps.ts'

/** A filing as it is written down: other needs of it are named by rank (`'2'`). */
export type WrittenFiling = {
	request: Record<RequestSection, Record<string, unknown>>
	needs: NeedAnswers[]
}

/** Writes a draft by the same operations as the pages. Answers its id, and its answers as they should be stored. */
export async function writeDraft(drafter: Actor, authorityId: string, { request, needs }: WrittenFiling) {
	const { id: requestId } = await createRequest(drafter, {
		authorityId,
		title: String(request.about.title),
		filingLanguage: request.about.filingLanguage as Language,
		filingKey: randomUUID(),
	})
	const ids: string[] = []
	for (const { kind } of needs) ids.push((await addNeed(drafter, { requestId, kind })).id)
	const written = needs.map((need) => namedById(need, (rank) => ids[rank - 1]))
	for (const [place, need] of written.entries()) await fillNeed(drafter, ids[place] ?? '', need)
	await fillRequest(drafter, requestId, request)
	return { requestId, written: { request, needs: written } }
}

/** The answers of a request and its needs as the database has them, in the form of what was written. */
export const readAnswers = (id: string) =>
	look(async (tx) => {
		const { answers, needs } = await tx.request.findUniqueOrThrow({
			where: { id },
			include: { needs: { orderBy: { rank: 'asc' } } },
		})
		return { request: answers, needs: needs.map(({ kind, answers }) => ({ kind, ...(answers as object) })) }
	})
