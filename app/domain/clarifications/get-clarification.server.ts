import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { lastReturn } from '#app/domain/drafts/get-draft.server.ts'
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
import { askIn } from '#app/platform/read.server.ts'
import type { Decision, Question } from '#prisma/generated/client.ts'

import { placesOf, revisedErrors } from './filed-places.ts'

/**
 * The questions to a State and what it may change while it answers: each section with unlocked fields, which of them
 * have changed and which are not valid yet. `mayWrite` for its drafters. Only for those who draft and endorse.
 */
export function getClarification(actor: Actor, requestId: string) {
	return withActor(actor, async (tx) => {
		const found = await subjects.request.find(askIn(tx), requestId)
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
			returned: await lastReturn(askIn(tx), requestId, answersReturned),
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

/** The notices that the reader was sent about a request, the latest first. */
export async function messagesTo(tx: Tx, actor: Actor, requestId: string) {
	return tx.notice.findMany({
		where: { requestId, personId: actor.id },
		orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
		take: 50,
		select: { id: true, template: true, subject: true, status: true, createdAt: true, sentAt: true },
	})
}

/** A question to the State with its answer, unless that is withheld, and the number of its need. */
export const questionInView = (
	question: Question,
	rankOf: (needId: string) => number | null,
	isHeldBack: (question: Question) => boolean = () => false,
) => {
	const { id, needId, text, reasonCode, askedAt, dueAt } = question
	const { answer, answeredAt } = isHeldBack(question) ? { answer: null, answeredAt: null } : question
	return { id, rank: needId ? rankOf(needId) : null, text, reasonCode, askedAt, dueAt, answer, answeredAt }
}

/** A decision on a need; States get only approved ones, by row-level security. */
export const decisionInView = (decision: Decision, rankOf: (needId: string) => number | null) => {
	const { id, needId, outcome, reasonCode, reason, proposedAt, approvedAt, returnedAt } = decision
	const standing = approvedAt ? 'approved' : returnedAt ? 'returned' : 'proposed'
	const at = approvedAt ?? returnedAt ?? proposedAt
	return { id, rank: rankOf(needId), outcome, reasonCode, reason, standing, at } as const
}
