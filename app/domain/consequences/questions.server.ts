import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { dueAfter, targets } from '#workflows/targets.ts'
import type { Step } from '../step.ts'

type Asked = { reasonCode: string; questions: { needId?: string; text: string }[] }
type Answered = { answers: { questionId: string; text: string }[] }

/** Keeps the questions put to the State, due at the same time. */
export async function recordQuestions(tx: Tx, { found, event, actor }: Step) {
	const { reasonCode, questions } = event as unknown as Asked
	await tx.question.createMany({
		data: questions.map(({ needId, text }) => ({
			id: newId(),
			requestId: found.requestId,
			needId: needId || null,
			stateIso3: found.stateIso3,
			text,
			reasonCode,
			askedById: actor.id,
			askedAt: now(),
			dueAt: dueAfter(now(), targets.clarificationReply),
		})),
	})
}

/** Keeps the answers; refused unless every open question of the request is answered. */
export async function recordAnswers(tx: Tx, { found, event, actor }: Step) {
	const { answers } = event as unknown as Answered
	const given = new Map(answers.map(({ questionId, text }) => [questionId, text]))
	const open = await tx.question.findMany({
		where: { requestId: found.requestId, answeredAt: null },
		orderBy: { id: 'asc' },
	})
	const missing = open.findIndex(({ id }) => !given.has(id))
	if (missing >= 0)
		throw new DomainError('invalid', 'incomplete', { [`answers.${missing}.text`]: 'required' })
	for (const { id } of open)
		await tx.question.update({
			where: { id },
			data: { answer: given.get(id) ?? '', answeredById: actor.id, answeredAt: now() },
		})
}
