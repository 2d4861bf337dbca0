import type { Tx } from '#app/platform/database.server.ts'

/** A step that returns something, and the one after which that no longer counts. */
type Steps = { returned: string; since: string }
const forCorrection: Steps = { returned: 'request.returnForCorrection', since: 'request.recall' }

/**
 * When and why the focal point last returned the filing; null if nobody did, or the drafter has recalled it since.
 * Other steps that return something are asked for in the same way.
 */
export async function lastReturn(tx: Tx, requestId: string, { returned, since } = forCorrection) {
	const entry = await tx.auditEntry.findFirst({
		where: { requestId, type: { in: [returned, since] } },
		orderBy: [{ at: 'desc' }, { position: 'desc' }],
	})
	if (entry?.type !== returned) return null
	const { note } = entry.event as { note?: unknown }
	return { at: entry.at, note: typeof note === 'string' ? note : '' }
}
