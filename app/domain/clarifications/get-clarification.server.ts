import { openStepsWithDue } from '#app/domain/clocks/foreseen-due.server.ts'
import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { lastReturn } from '#app/domain/drafts/get-draft.server.ts'
import { type Revised, revisedAnswers, withRevised } from '#app/domain/submissions/revised-answers.server.ts'
import { toldNeeds } from '#app/domain/submissions/settled-zeros.ts'
import { attachmentsPath, unlockedFields, unlockedIn } from '#app/forms/unlocking.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Question } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'

import { placesOf, revisedErrors } from './filed-places.ts'
import { filed } from './unlocked-section.server.ts'

/**
 * The questions to a State and what it may change while it answers: each section with unlocked fields, which of them
 * have changed and which are not valid yet. `mayWrite` for its drafters. Only for those who draft and endorse.
 */
export function getClarification(actor: Actor, requestId: string) {
	return readAs(actor, async (read) => {
		const found = await subjects.request.find(read, requestId)
		if (!found) throw new DomainError('not-found')
		if (!may(actor, 'prepareSubmissions')) throw new DomainError('refused', 'forbidden')
		const request = await readAsked(read, requestId)
		const { id, reference, title, status, revision, needs } = request
		const revised = await revisedAnswers(read, request)
		const rankOf = (needId: string) => needs.find((need) => need.id === needId)?.rank ?? null
		return {
			id,
			reference,
			title,
			status,
			revision,
			mayWrite: may(actor, 'draftRequests'),
			sections: sectionsOf(request, revised),
			files: unlockedIn(request.snapshot).includes(attachmentsPath)
				? { changed: attachmentsPath in revised }
				: null,
			questions: request.questions.map((question) => {
				return { ...questionInView(question, rankOf), needId: question.needId }
			}),
			returned: await lastReturn(read, requestId, answersReturned),
			...(await openStepsWithDue(read, found, actor)),
		}
	})
}
export type Clarification = Awaited<ReturnType<typeof getClarification>>

const answersReturned = { returned: 'request.returnAnswers', since: 'request.askClarification' }

const open = statement(({ id }: { id: string }) =>
	build
		.selectFrom('question')
		.where('request_id', '=', id)
		.where('answered_at', 'is', null)
		.orderBy('id')
		.select([
			'id',
			'need_id as needId',
			'text',
			'reason_code as reasonCode',
			'asked_at as askedAt',
			'due_at as dueAt',
			'answer',
			'answered_at as answeredAt',
		]),
)

async function readAsked(read: Read, id: string) {
	const [[request], questions] = await Promise.all([read(filed, { requestId: id }), read(open, { id })])
	if (!request) throw new DomainError('not-found')
	return { ...request, questions }
}
type ClarifiedRequest = Awaited<ReturnType<typeof readAsked>>

function sectionsOf(request: ClarifiedRequest, revised: Revised) {
	const unlocked = unlockedIn(request.snapshot)
	const errors = Object.keys(revisedErrors(request, revised))
	const told = toldNeeds(request.needs, request.blanksAsZero)
	return placesOf({ ...request, needs: told }).flatMap(({ place, need, section, values }) => {
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

type QuestionRow = Pick<
	Question,
	'id' | 'needId' | 'text' | 'reasonCode' | 'askedAt' | 'dueAt' | 'answer' | 'answeredAt'
>

/** A question to the State with its answer, unless that is withheld, and the number of its need. */
export const questionInView = (
	question: QuestionRow,
	rankOf: (needId: string) => number | null,
	isHeldBack: (question: QuestionRow) => boolean = () => false,
) => {
	const { id, needId, text, reasonCode, askedAt, dueAt } = question
	const { answer, answeredAt } = isHeldBack(question) ? { answer: null, answeredAt: null } : question
	return { id, rank: needId ? rankOf(needId) : null, text, reasonCode, askedAt, dueAt, answer, answeredAt }
}
