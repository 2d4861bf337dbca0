import { dueFor } from '#app/domain/core/load-clock-settings.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { askIn } from '#app/platform/read.server.ts'

/** Recomputes until when a page of the unconfirmed reservations holds; returns the last id, if there may be more. */
export const recountReservations = (after: string, size: number) =>
	withActor(systemActor, async (tx) => {
		const open = await tx.reservation.findMany({
			where: { id: { gt: after }, confirmedAt: null, releasedAt: null },
			orderBy: { id: 'asc' },
			take: size,
			select: { id: true, stateIso3: true, heldAt: true, expiresAt: true },
		})
		for (const { id, stateIso3, heldAt, expiresAt } of open) {
			const due = await dueFor(askIn(tx), 'reservation', stateIso3, heldAt)
			if (due.getTime() !== expiresAt.getTime())
				await tx.reservation.updateMany({
					where: { id, confirmedAt: null, releasedAt: null },
					data: { expiresAt: due },
				})
		}
		return open.length === size ? open.at(-1)?.id : undefined
	})

type Open = { id: string; stateIso3: string; since: Date; dueAt: Date }

/**
 * Recomputes by when a page of the open questions is to be answered: from when they were asked, or returned to be
 * answered again.
 */
export const recountQuestions = (after: string, size: number) =>
	withActor(systemActor, async (tx) => {
		const open = await tx.$queryRaw<Open[]>`
			select question.id, question.state_iso3 as "stateIso3", question.due_at as "dueAt", greatest(question.asked_at,
				(select max(at) from audit_entry where chain = question.request_id and type = 'request.returnAnswers')) as since
			from question where question.answered_at is null and question.id > ${after}
			order by question.id limit ${size}`
		for (const { id, stateIso3, since, dueAt } of open) {
			const due = await dueFor(askIn(tx), 'clarificationReply', stateIso3, since)
			if (due.getTime() !== dueAt.getTime())
				await tx.question.updateMany({ where: { id, answeredAt: null }, data: { dueAt: due } })
		}
		return open.length === size ? open.at(-1)?.id : undefined
	})
