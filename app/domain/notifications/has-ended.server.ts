import { runningClocks } from '#app/domain/clocks/running-clocks.server.ts'
import { planOf } from '#app/domain/core/plan-of-delivery.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { type Milestone, pending, sessions } from '#workflows/delivery/plan.ts'

type Entry = { key: string; what: string; deliveryId: string | null }

/** Whether nobody waits any more for what stands in a calendar. A session that was held is no such thing. */
export const hasEnded = (tx: Tx, { key, what, deliveryId }: Entry) =>
	deliveryId ? isDone(tx, deliveryId, what as Milestone) : hasStopped(tx, key.slice('clock-'.length))

async function isDone(tx: Tx, id: string, what: Milestone) {
	const row = await tx.delivery.findUnique({ where: { id } })
	if (!row) return true
	const plan = await planOf(tx, row)
	if (pending(plan, row.status).some((planned) => planned.what === what)) return false
	return !sessions.has(what) || !plan.find((planned) => planned.what === what)?.actual?.until
}

async function hasStopped(tx: Tx, firstRun: string) {
	const first = await tx.clockRun.findUnique({ where: { id: firstRun } })
	if (!first) return true
	const { requestId, needId } = first
	const open = await tx.clockRun.findMany({ where: { requestId, needId, stoppedAt: null } })
	return !(await runningClocks(tx, open)).some(({ towards }) => towards[0] === firstRun)
}
