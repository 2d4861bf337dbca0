import { dueFor } from '#app/domain/core/due-for.server.ts'
import type { Found, StepEvent } from '#app/domain/core/subjects/subject.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** A reconsideration is asked for within thirty days; and only needs of this request can be looked at again. */
export async function requireReopenable(tx: Tx, { id, stateIso3 }: Found, event: StepEvent) {
	const request = await tx.request.findUniqueOrThrow({ where: { id }, select: { endedAt: true } })
	const last = await dueFor(tx, 'reconsideration', stateIso3, request.endedAt ?? now())
	if (event.reasonCode === 'RECONSIDERATION' && now() > last)
		throw new DomainError('invalid', 'tooLate', { reasonCode: 'tooLate' })
	const named = event.needIds as string[]
	const found = await tx.need.count({ where: { requestId: id, id: { in: named } } })
	if (found !== new Set(named).size) throw new DomainError('not-found')
}

/** The needs that the State asked to be looked at again, from the latest time it asked. */
export async function needsToReopen(tx: Tx, requestId: string): Promise<string[]> {
	const asked = await tx.auditEntry.findFirst({
		where: { requestId, type: 'request.askReopening' },
		orderBy: { position: 'desc' },
	})
	return (asked?.event as { needIds?: string[] } | null)?.needIds ?? []
}
