import type { Tx } from '#app/platform/database.server.ts'
import type { NoticeName } from '#workflows/notices.ts'
import { noticeMilestones, noticesOfClock, noticeTargets } from '#workflows/targets.ts'
import { dueFor } from './due-for.server.ts'
import { runningClocks } from './running-clocks.server.ts'
import type { Found } from './subjects/subject.ts'

type About = Pick<Found, 'requestId' | 'deliveryId' | 'stateIso3'>

/** The day (`YYYY-MM-DD`) by which whoever reads a notice should act, as everything stands after the step; undefined where there is none. */
export async function dueOfNotice(tx: Tx, notice: NoticeName, about: About): Promise<string | undefined> {
	const target = noticeTargets[notice]
	if (target) return dayOf(await dueFor(tx, target, about.stateIso3))
	if (noticesOfClock.has(notice)) return dayOf(await dueByClock(tx, about))
	const milestone = noticeMilestones[notice]
	return milestone && about.deliveryId ? dayOf(await dueInPlan(tx, about.deliveryId, milestone)) : undefined
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
