import type { Tx } from '#app/platform/database.server.ts'
import { targetOf } from '#workflows/clock/due.ts'

type Clock = { requestId: string; stage: string }

/** Those of the requests whose review is urgent: one of their needs has to be met within three months. */
export async function urgentAmong(tx: Tx, clocks: readonly Clock[]): Promise<Set<string>> {
	const reviewed = clocks.filter((run) => targetOf(run) === 'reviewDecision')
	if (reviewed.length === 0) return new Set()
	const needs = await tx.need.findMany({
		where: {
			requestId: { in: reviewed.map(({ requestId }) => requestId) },
			answers: { path: ['need', 'urgency'], equals: 'U1' },
		},
		select: { requestId: true },
	})
	return new Set(needs.map(({ requestId }) => requestId))
}
