import { requireDrafter } from '#app/domain/drafts/hold-draft.server.ts'
import { revisedAnswers, unlockedIn, withRevised } from '#app/domain/submissions/revised-answers.server.ts'
import { unlockedFields } from '#app/forms/unlocking.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { placesOf } from './filed-places.ts'

/**
 * One section with its unlocked fields, as its State would have it say by now; there is none where nothing in it is
 * unlocked. `status` tells whether it may still be written in.
 */
export function getUnlockedSection(actor: Actor, requestId: string, place: string) {
	return withActor(actor, async (tx) => {
		const request = await tx.request.findUnique({
			where: { id: requestId },
			include: { needs: { orderBy: [{ rank: 'asc' }, { id: 'asc' }] } },
		})
		if (!request) throw new DomainError('not-found')
		requireDrafter(actor, request)
		const revised = await revisedAnswers(tx, request)
		const needs = request.needs.map((need) => {
			return { ...need, answers: withRevised(need.answers, revised, need.id) }
		})
		const answers = withRevised(request.answers, revised)
		const found = placesOf({ answers, needs }).find((each) => each.place === place)
		const fields = found ? unlockedFields(found.section, place, unlockedIn(request.snapshot)) : []
		if (!found || (request.status === 'clarification' && fields.length === 0))
			throw new DomainError('not-found')
		const { section, values, need } = found
		return { title: request.title, status: request.status, section, fields, values, need, needs }
	})
}
