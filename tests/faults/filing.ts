import { addNeed } from '#app/domain/drafts/add-need.server.ts'
import { createRequest } from '#app/domain/drafts/create-request.server.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { castOf } from '#prisma/seed/cast.ts'
import { fillNeed, fillRequest, namedById } from '#prisma/seed/file-draft.ts'
import { sampleId } from '#prisma/seed/sample-people.ts'
import { answersFor, type Story } from '#prisma/seed/story.ts'
import { present } from '#tests/support/present.ts'
import { languages } from '#workflows/languages.ts'

/** Receives each acknowledged change: its kind, id and revision. */
export type Acknowledge = (what: 'created' | 'need' | 'saved' | 'step', id: string, revision?: number) => void

const readNeeds = (requestId: string) =>
	withActor(systemActor, (tx) => tx.need.findMany({ where: { requestId }, orderBy: { rank: 'asc' } }))
const read = (id: string) =>
	withActor(systemActor, (tx) =>
		tx.request.findUniqueOrThrow({ where: { id }, include: { questions: true } }),
	)

/** Returns the present state of a request and its needs. */
export const readWhole = async (id: string) => ({ ...(await read(id)), needs: await readNeeds(id) })

/** Completes a draft from the point where an earlier process stopped; returns the id of the request. */
export async function writeDraft(story: Story, acknowledge: Acknowledge): Promise<string> {
	const { drafter } = castOf(story)
	const answers = answersFor(story)
	const { id } = await createRequest(drafter, {
		authorityId: sampleId(answers.authorityKey),
		title: String(answers.about.title),
		filingLanguage: present(languages.find((one) => one === answers.about.filingLanguage)),
		filingKey: story.key,
	})
	const { status, answersRevision: saved, needs } = await readWhole(id)
	if (status !== 'draft') return id
	acknowledge('created', id)

	for (const { kind } of answers.needs.slice(needs.length))
		acknowledge('need', (await addNeed(drafter, { requestId: id, kind })).id)
	const added = await readNeeds(id)
	for (const [place, { id: needId, kind, answersRevision }] of added.entries()) {
		const written = namedById(answers.needs[place] ?? { kind }, (rank) => added[rank - 1]?.id)
		// Each section was one save: an earlier process completed the first ones.
		for (const section of sectionsFor(kind).slice(answersRevision))
			await fillNeed(drafter, needId, { kind, [section]: written[section] })
	}
	for (const section of requestSectionNames.slice(saved)) {
		await fillRequest(drafter, id, { [section]: answers[section] })
		acknowledge('saved', id, (await read(id)).answersRevision)
	}
	return id
}
