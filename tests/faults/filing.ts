import { addNeed } from '#app/domain/add-need.server.ts'
import { createRequest } from '#app/domain/create-request.server.ts'
import { saveNeedSection } from '#app/domain/save-need-section.server.ts'
import { saveRequestSection } from '#app/domain/save-request-section.server.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/sections.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { castOf } from '#prisma/seed/cast.ts'
import { sampleId } from '#prisma/seed/sample-people.ts'
import { answersFor, type Story } from '#prisma/seed/story.ts'
import type { Language } from '#workflows/vocabulary.ts'

/** Told of everything that has been acknowledged: what kind of thing, which, and its revision. */
export type Acknowledge = (what: 'created' | 'need' | 'saved' | 'step', id: string, revision?: number) => void

const readNeeds = (requestId: string) =>
	withActor(systemActor, (tx) => tx.need.findMany({ where: { requestId }, orderBy: { rank: 'asc' } }))
const read = (id: string) =>
	withActor(systemActor, (tx) =>
		tx.request.findUniqueOrThrow({ where: { id }, include: { questions: true } }),
	)

/** How a request and its needs stand now. */
export const readWhole = async (id: string) => ({ ...(await read(id)), needs: await readNeeds(id) })

/** Writes a draft to its end, from wherever an earlier process left it; answers the id of the request. */
export async function writeDraft(story: Story, acknowledge: Acknowledge): Promise<string> {
	const { drafter } = castOf(story)
	const answers = answersFor(story)
	const { id } = await createRequest(drafter, {
		authorityId: sampleId(answers.authorityKey),
		title: String(answers.about.title),
		filingLanguage: answers.about.filingLanguage as Language,
		filingKey: story.key,
	})
	const { status, answersRevision: saved, needs } = await readWhole(id)
	if (status !== 'draft') return id
	acknowledge('created', id)

	for (const { kind } of answers.needs.slice(needs.length))
		acknowledge('need', (await addNeed(drafter, { requestId: id, kind })).id)
	for (const [place, need] of (await readNeeds(id)).entries()) {
		for (const [answersRevision, section] of sectionsFor(need.kind).entries()) {
			if (answersRevision < need.answersRevision) continue
			const values = answers.needs[place]?.[section] ?? {}
			await saveNeedSection(drafter, { needId: need.id, section, values, answersRevision })
		}
	}
	for (const [answersRevision, section] of requestSectionNames.entries()) {
		if (answersRevision < saved) continue
		const values = answers[section]
		await saveRequestSection(drafter, { requestId: id, section, values, answersRevision })
		acknowledge('saved', id, answersRevision + 1)
	}
	return id
}
