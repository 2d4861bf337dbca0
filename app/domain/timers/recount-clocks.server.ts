import { saveRequestsDue, setRings } from '#app/domain/clocks/running-clocks.server.ts'
import { nextColumns } from '#app/domain/core/load-clock-settings.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Jobs } from '#app/queue/queue.server.ts'
import { stagesWithTarget } from '#workflows/clock/due.ts'
import { statusesIn } from '#workflows/delivery/stage.ts'
import { moveTimer } from './move-timer.server.ts'

/** Recomputes the next planned step of each open delivery, once targets or calendars have changed. */
export async function recountPlans() {
	let after: string | undefined = ''
	while (after !== undefined) after = await recountPlansRecountPage(after)
}

const recountPlansRecountPage = (after: string) =>
	withActor(systemActor, async (tx) => {
		const open = await tx.delivery.findMany({
			where: { id: { gt: after }, status: { notIn: statusesIn('ended') } },
			orderBy: { id: 'asc' },
			take: PAGE,
		})
		for (const row of open) {
			const { nextOn, nextWhat } = await nextColumns(askIn(tx), row)
			if (row.nextWhat !== nextWhat || row.nextOn?.getTime() !== nextOn?.getTime())
				await tx.delivery.updateMany({ where: { id: row.id }, data: { nextOn, nextWhat } })
		}
		return open.length === PAGE ? open.at(-1)?.id : undefined
	})

const PAGE = 200

/** Reschedules every running clock, once targets or calendars have changed. Reminders already sent are not repeated. */
export async function recountClocks() {
	let after: string | undefined = ''
	while (after !== undefined) after = await recountPage(after)
	await moveTimers()
	await recountPlans()
}

const recountPage = (after: string) =>
	withActor(systemActor, async (tx) => {
		const open = await tx.clockRun.findMany({
			where: { id: { gt: after }, stoppedAt: null, stage: { in: [...stagesWithTarget] } },
			orderBy: { id: 'asc' },
			take: PAGE,
		})
		await setRings(tx, open)
		await saveRequestsDue(tx, [...new Set(open.map(({ requestId }) => requestId))])
		return open.length === PAGE ? open.at(-1)?.id : undefined
	})

type Waiting = { id: string; data: Jobs['ring-timer'] }

/** Reschedules the timers of all workflows by the present targets. */
async function moveTimers() {
	let after: string | undefined = ''
	while (after !== undefined) after = await moveTimersOfPage(after)
}

const moveTimersOfPage = (after: string) =>
	withActor(systemActor, async (tx) => {
		const waiting = await tx.$queryRaw<Waiting[]>`
			select id::text, data from pgboss.job
			where name = 'ring-timer' and state < 'active' and data ? 'due' and id::text > ${after}
			order by id::text limit ${PAGE}`
		for (const { data } of waiting) await moveTimer(tx, data)
		return waiting.length === PAGE ? waiting.at(-1)?.id : undefined
	})
