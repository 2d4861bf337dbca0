import { stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { subjects } from '#app/domain/core/subjects/registry.server.ts'
import { lastReturn } from '#app/domain/drafts/last-return.server.ts'
import {
	type Revised,
	revisedAnswers,
	unlockedIn,
	withRevised,
} from '#app/domain/submissions/revised-answers.server.ts'
import { unlockedFields } from '#app/forms/unlocking.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { questionInView } from './correspondence.server.ts'
import { placesOf } from './filed-places.ts'
import { revisedErrors } from './revised-errors.ts'

/**
 * What a State is asked and what it may change while it answers: each section with unlocked fields, which of them say
 * something else by now and which are not right yet. `mayWrite` for its drafters; only those who file have this page.
 */
export function getClarification(actor: Actor, requestId: string) {
	return withActor(actor, async (tx) => {
		const found = await subjects.request.find(tx, requestId)
		if (!found) throw new DomainError('not-found')
		if (actor.role !== 'drafter' && actor.role !== 'focalPoint') throw new DomainError('refused', 'forbidden')
		const request = await readAsked(tx, requestId)
		const { id, reference, title, status, revision, needs } = request
		const rankOf = (needId: string) => needs.find((need) => need.id === needId)?.rank ?? null
		return {
			id,
			reference,
			title,
			status,
			revision,
			mayWrite: actor.role === 'drafter',
			sections: sectionsOf(request, await revisedAnswers(tx, request)),
			questions: request.questions.map((question) => questionInView(question, rankOf)),
			returned: await lastReturn(tx, requestId, answersReturned),
			openTo: stepsAhead(found, actor).openTo,
		}
	})
}
export type Clarification = Awaited<ReturnType<typeof getClarification>>

const answersReturned = { returned: 'request.returnAnswers', since: 'request.askClarification' }

const readAsked = (tx: Tx, id: string) =>
	tx.request.findUniqueOrThrow({
		where: { id },
		include: {
			needs: { orderBy: [{ rank: 'asc' }, { id: 'asc' }] },
			questions: { where: { answeredAt: null }, orderBy: { id: 'asc' } },
		},
	})
type Asked = Awaited<ReturnType<typeof readAsked>>

function sectionsOf(request: Asked, revised: Revised) {
	const unlocked = unlockedIn(request.snapshot)
	const errors = Object.keys(revisedErrors(request, revised))
	return placesOf(request).flatMap(({ place, need, section, values }) => {
		const fields = unlockedFields(section, place, unlocked)
		const now = withRevised({ [section.name]: values }, revised, need?.id)[section.name] ?? {}
		const isChanged = (field: string) => JSON.stringify(now[field]) !== JSON.stringify(values[field])
		return fields.length === 0
			? []
			: {
					place,
					rank: need?.rank ?? null,
					section: section.name,
					fields,
					changed: fields.filter(isChanged),
					missing: errors.filter((path) => path.startsWith(`${place}.`)).length,
				}
	})
}
