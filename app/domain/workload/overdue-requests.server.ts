import { runningClocks } from '#app/domain/clocks/running-clocks.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { stagesWithTarget } from '#workflows/clock/due.ts'
import { isOpen } from './officer-load.ts'

/** Those open requests, by id, in which the day of a running clock has passed: of the request or of one of its needs. */
export async function overdueRequests(tx: Tx, where: Prisma.RequestWhereInput = {}): Promise<string[]> {
	const runs = await tx.clockRun.findMany({
		where: { stoppedAt: null, stage: { in: [...stagesWithTarget] }, request: { AND: [isOpen, where] } },
	})
	const clocks = await runningClocks(tx, runs)
	return [...new Set(clocks.filter(({ due }) => due < now()).map(({ run }) => run.requestId))]
}
