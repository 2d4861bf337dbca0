import { about } from '#app/forms/sections/about.ts'
import type { RequestSection } from '#app/forms/sections.ts'
import { requestSections } from '#app/forms/sections.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Answers, type SectionValues, withSection } from './answers.server.ts'
import { holdDraft } from './hold-draft.server.ts'

type Save = { requestId: string; section: RequestSection; values: SectionValues; answersRevision: number }

/** Keeps one section of a draft as it is, finished or not. A page drawn before somebody else saved is a conflict. */
export function saveRequestSection(actor: Actor, { requestId, section, values, answersRevision }: Save) {
	return withActor(actor, async (tx) => {
		const request = await holdDraft(tx, actor, requestId)
		const fields = Object.keys(requestSections[section].shape)

		const { count } = await tx.request.updateMany({
			where: { id: requestId, answersRevision },
			data: {
				answers: withSection(request.answers as Answers, section, values, fields),
				answersRevision: answersRevision + 1,
				...(section === 'about' && columnsOf(values)),
			},
		})
		if (count === 0) throw new DomainError('conflict')
		return { answersRevision: answersRevision + 1 }
	})
}

/** What lists and filters read. A value that is not good yet leaves its column as it was. */
function columnsOf(values: SectionValues) {
	const { title, filingLanguage, classification } = about.shape
	return {
		title: title.safeParse(values.title).data,
		filingLanguage: filingLanguage.safeParse(values.filingLanguage).data,
		classification: classification.safeParse(values.classification).data,
	}
}
