import { runningClocks } from '#app/domain/clocks/running-clocks.server.ts'
import { dueFor } from '#app/domain/core/due-for.server.ts'
import type { Found } from '#app/domain/core/subjects/subject.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { type NoticeName, noticeOf } from '#workflows/notices/table.ts'

type About = Pick<Found, 'requestId' | 'deliveryId' | 'stateIso3'>

/** The day (`YYYY-MM-DD`) by which whoever reads a notice should act, as everything stands after the step; undefined where there is none. */
export async function dueOfNotice(tx: Tx, notice: NoticeName, about: About): Promise<string | undefined> {
	const { dueBy } = noticeOf(notice)
	if (!dueBy) return undefined
	if (dueBy === 'clock') return dayOf(await dueByClock(tx, about))
	if ('target' in dueBy) return dayOf(await dueFor(tx, dueBy.target, about.stateIso3))
	return about.deliveryId ? dayOf(await dueInPlan(tx, about.deliveryId, dueBy.milestone)) : undefined
}

const dayOf = (at: Date | null | undefined) => at?.toISOString().slice(0, 10)

/** The clock of the request may have run before: what it has left is what counts. */
async function dueByClock(tx: Tx, { requestId }: About) {
	const open = await tx.clockRun.findMany({ where: { requestId, needId: null, stoppedAt: null } })
	return (await runningClocks(tx, open))[0]?.due
}

async function dueInPlan(tx: Tx, id: string, milestone: string) {
	const { nextOn, nextWhat } = await tx.delivery.findUniqueOrThrow({ where: { id } })
	return nextWhat === milestone ? nextOn : null
}
