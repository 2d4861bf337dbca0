import { isSectionOf, type NeedSection, needSchema } from '#app/forms/sections.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Answers, type SectionValues, withSection } from './answers.server.ts'
import { holdDraft } from './hold-draft.server.ts'
import { needColumns } from './need-columns.server.ts'

type Save = { needId: string; section: NeedSection; values: SectionValues; answersRevision: number }

/** Keeps one section of a need as it is, finished or not. A page drawn before somebody else saved is a conflict. */
export function saveNeedSection(actor: Actor, { needId, section, values, answersRevision }: Save) {
	return withActor(actor, async (tx) => {
		const found = await tx.need.findUnique({ where: { id: needId }, select: { requestId: true } })
		if (!found) throw new DomainError('not-found')
		await holdDraft(tx, actor, found.requestId)
		const need = await tx.need.findUniqueOrThrow({ where: { id: needId } }) // again: now nobody else can change it
		if (!isSectionOf(need.kind, section)) throw new DomainError('not-found')

		const fields = Object.keys(needSchema(need.kind, section).shape)
		const { count } = await tx.need.updateMany({
			where: { id: needId, answersRevision },
			data: {
				answers: withSection(need.answers as Answers, section, values, fields),
				answersRevision: answersRevision + 1,
				updatedAt: now(),
				...needColumns(need.kind, section, values),
			},
		})
		if (count === 0) throw new DomainError('conflict')
		return { answersRevision: answersRevision + 1 }
	})
}
