import type { Tx } from '#app/platform/database.server.ts'

/**
 * Whether the decisions that wait for approval decline all there is to decide on, and none of the other needs has been
 * met before: a request that was opened again may have helped with some of them.
 */
export async function leavesNothing(tx: Tx, requestId: string): Promise<boolean> {
	const needs = await tx.need.findMany({ where: { requestId }, select: { id: true, status: true } })
	const pending = needs.filter(({ status }) => status === 'pending').map(({ id }) => id)
	const declined = await tx.decision.count({
		where: { needId: { in: pending }, approvedAt: null, returnedAt: null, outcome: 'decline' },
	})
	const isMet = needs.some(({ status }) => status === 'evaluated' || status === 'metByPartner')
	return pending.length > 0 && declined === pending.length && !isMet
}
