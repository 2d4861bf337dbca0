import type { Tx } from '#app/platform/database.server.ts'

const types = ['request.returnForCorrection', 'request.recall']

/** When and why the focal point last returned the filing; null if nobody did, or the drafter has recalled it since. */
export async function lastReturn(tx: Tx, requestId: string) {
	const entry = await tx.auditEntry.findFirst({
		where: { requestId, type: { in: types } },
		orderBy: [{ at: 'desc' }, { position: 'desc' }],
	})
	if (entry?.type !== 'request.returnForCorrection') return null
	const { note } = entry.event as { note?: unknown }
	return { at: entry.at, note: typeof note === 'string' ? note : '' }
}
