import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Decision, Question } from '#prisma/generated/client.ts'

/** The messages that the reader was sent about a request, the latest first. */
export async function messagesTo(tx: Tx, actor: Actor, requestId: string) {
	return tx.notice.findMany({
		where: { requestId, personId: actor.id },
		orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
		take: 50,
		select: { id: true, template: true, subject: true, status: true, createdAt: true, sentAt: true },
	})
}

/** A question to the State with its answer, unless that is held back, and the number of the need it is about. */
export const questionInView = (
	question: Question,
	rankOf: (needId: string) => number | null,
	isHeldBack: (question: Question) => boolean = () => false,
) => {
	const { id, needId, text, reasonCode, askedAt, dueAt } = question
	const { answer, answeredAt } = isHeldBack(question) ? { answer: null, answeredAt: null } : question
	return { id, rank: needId ? rankOf(needId) : null, text, reasonCode, askedAt, dueAt, answer, answeredAt }
}

/** A decision on a need; a State gets those that were approved, by the rules of the database itself. */
export const decisionInView = (decision: Decision, rankOf: (needId: string) => number | null) => {
	const { id, needId, outcome, reasonCode, reason, proposedAt, approvedAt, returnedAt } = decision
	const standing = approvedAt ? 'approved' : returnedAt ? 'returned' : 'proposed'
	const at = approvedAt ?? returnedAt ?? proposedAt
	return { id, rank: rankOf(needId), outcome, reasonCode, reason, standing, at } as const
}
