import { saveRequestsDue, setRings } from '#app/domain/clocks/running-clocks.server.ts'
import { dueFor, nextColumns } from '#app/domain/core/load-clock-settings.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import type { Jobs } from '#app/queue/queue.server.ts'
import { stagesWithTarget } from '#workflows/clock/due.ts'
import { type DeliveryStatus, openDeliveryStatuses } from '#workflows/delivery/status-facts.ts'
import { moveTimer } from './move-timer.server.ts'

/** Recomputes until when a page of the unconfirmed reservations holds; returns the last id, if there may be more. */
const recountReservations = (after: string, size: number) =>
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
const recountQuestions = (after: string, size: number) =>
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

const PAGE = 200

/**
 * Reschedules every running clock, once targets or calendars have changed, and the days that pages state of offers and
 * questions. Reminders already sent are not repeated.
 */
export async function recountClocks(_job: Jobs['recount-clocks'] = {}, size = PAGE) {
	await inPages((after) => recountPage(after, size))
	await inPages((after) => moveTimersOfPage(after, size), FIRST_JOB)
	await inPages((after) => recountReservations(after, size))
	await inPages((after) => recountQuestions(after, size))
	await recountPlans(size)
}

/** Recomputes the next planned step of each open delivery, once targets or calendars have changed. */
async function recountPlans(size: number) {
	// One status after the other: each is a range of an index, and none holds deliveries that have ended.
	for (const status of openDeliveryStatuses) await inPages((after) => recountPlansOfPage(status, after, size))
}

/** Works on one page after the other, each from the last id of the one before. */
async function inPages(work: (after: string) => Promise<string | undefined>, first = '') {
	let after: string | undefined = first
	while (after !== undefined) after = await work(after)
}

const recountPlansOfPage = (status: DeliveryStatus, after: string, size: number) =>
	withActor(systemActor, async (tx) => {
		const open = await tx.delivery.findMany({
			where: { id: { gt: after }, status },
			orderBy: { id: 'asc' },
			take: size,
		})
		for (const row of open) {
			const { nextOn, nextWhat } = await nextColumns(askIn(tx), row)
			if (row.nextWhat !== nextWhat || row.nextOn?.getTime() !== nextOn?.getTime())
				await tx.delivery.updateMany({ where: { id: row.id }, data: { nextOn, nextWhat } })
		}
		return open.length === size ? open.at(-1)?.id : undefined
	})

const recountPage = (after: string, size: number) =>
	withActor(systemActor, async (tx) => {
		const open = await tx.clockRun.findMany({
			where: { id: { gt: after }, stoppedAt: null, stage: { in: [...stagesWithTarget] } },
			orderBy: { id: 'asc' },
			take: size,
		})
		await setRings(tx, open)
		await saveRequestsDue(tx, [...new Set(open.map(({ requestId }) => requestId))])
		return open.length === size ? open.at(-1)?.id : undefined
	})

type Waiting = { id: string; data: Jobs['ring-timer'] }

/** Before the id of any job. */
const FIRST_JOB = '00000000-0000-0000-0000-000000000000'

/** Reschedules a page of the timers of all workflows by the present targets. */
const moveTimersOfPage = (after: string, size: number) =>
	withActor(systemActor, async (tx) => {
		const waiting = await tx.$queryRaw<Waiting[]>`
			select id::text, data from pgboss.job
			where name = 'ring-timer' and state < 'active' and data ? 'due' and id > ${after}::uuid
			order by id limit ${size}`
		for (const { data } of waiting) await moveTimer(tx, data)
		return waiting.length === size ? waiting.at(-1)?.id : undefined
	})
