import { dueFor } from '#app/domain/core/due-for.server.ts'
import type { Step } from '#app/domain/core/step.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'

type Asked = { reasonCode: string; questions: { needId?: string; text: string }[] }
type Answered = { answers: { questionId: string; text: string }[] }

/** Keeps the questions put to the State, due at the same time. */
export async function recordQuestions(tx: Tx, { found, event, actor }: Step) {
	const { reasonCode, questions } = event as unknown as Asked
	const dueAt = await dueFor(tx, 'clarificationReply', found.stateIso3)
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
			dueAt,
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

/** Puts the questions of the last round before the State again; what was answered stands there to be changed. */
export async function reopenQuestions(tx: Tx, { found }: Step) {
	const last = await tx.question.findFirst({
		where: { requestId: found.requestId },
		orderBy: { askedAt: 'desc' },
		select: { askedAt: true },
	})
	if (!last) return
	await tx.question.updateMany({
		where: { requestId: found.requestId, askedAt: last.askedAt },
		data: { answeredAt: null, dueAt: await dueFor(tx, 'clarificationReply', found.stateIso3) },
	})
}
