import { addNeed } from '#app/domain/add-need.server.ts'
import { createRequest } from '#app/domain/create-request.server.ts'
import { saveNeedSection } from '#app/domain/save-need-section.server.ts'
import { saveRequestSection } from '#app/domain/save-request-section.server.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/sections.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { withFixedIds } from '#app/platform/ids.server.ts'
import type { Language } from '#workflows/vocabulary.ts'
import { castOf } from './cast.ts'
import { monthsSinceWritten, moveMonths, officeHours } from './sample-calendar.ts'
import { sampleId } from './sample-people.ts'
import { answersFor, type Story } from './story.ts'

type Answers = ReturnType<typeof answersFor>
type NeedAnswers = Answers['needs'][number]

/** Writes the draft of a story as its drafter; answers the id of the request. One that went on already is left alone. */
export function fileDraft(story: Story): Promise<string> {
	const answers = answersFor(story)
	const { drafter } = castOf(story)
	return atTime(officeHours(story.draftedDaysAgo, 0), async () => {
		const { id } = await withFixedIds(`sample/${story.key}`, () => create(drafter, story, answers))
		const { status, needs } = await readDraft(id)
		if (status !== 'draft') return id

		for (const [place, index] of (story.needs ?? answers.needs.map((_, index) => index)).entries()) {
			const need = answers.needs[index]
			if (!need) continue
			const { id: needId } =
				needs[place] ??
				(await withFixedIds(`sample/${story.key}/need/${place}`, () =>
					addNeed(drafter, { requestId: id, kind: need.kind }),
				))
			await fillNeed(
				drafter,
				needId,
				need,
				needs[place]?.answersRevision ?? 0,
				monthsSinceWritten(story.draftedDaysAgo),
			)
		}
		await fillRequest(drafter, id, story, answers)
		return id
	})
}

function create(drafter: Actor, { key, title }: Story, { about, authorityKey }: Answers) {
	return createRequest(drafter, {
		authorityId: sampleId(authorityKey),
		title: title ?? String(about.title),
		filingLanguage: about.filingLanguage as Language,
		filingKey: `sample/${key}`,
	})
}

const readDraft = (id: string) =>
	withActor(systemActor, (tx) =>
		tx.request.findUniqueOrThrow({ where: { id }, include: { needs: { orderBy: { rank: 'asc' } } } }),
	)

async function fillNeed(drafter: Actor, needId: string, need: NeedAnswers, revision: number, months: number) {
	let answersRevision = revision
	for (const section of sectionsFor(need.kind)) {
		const values = section === 'need' ? moved(need.need, months) : (need[section] ?? {})
		const saved = await saveNeedSection(drafter, { needId, section, values, answersRevision })
		answersRevision = saved.answersRevision
	}
}

const moved = (values: NeedAnswers['need'], months: number) => ({
	...values,
	earliest: moveMonths(String(values.earliest), months),
	latest: moveMonths(String(values.latest), months),
})

async function fillRequest(drafter: Actor, requestId: string, story: Story, answers: Answers) {
	let { answersRevision } = await readDraft(requestId)
	for (const section of requestSectionNames) {
		if (section === story.unfinished) continue
		const values = { ...answers[section], ...(section === 'about' && story.title && { title: story.title }) }
		const saved = await saveRequestSection(drafter, { requestId, section, values, answersRevision })
		answersRevision = saved.answersRevision
	}
}
