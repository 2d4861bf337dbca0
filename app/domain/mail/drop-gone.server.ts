import type { Tx } from '#app/platform/database.server.ts'
import { whyNotTold } from './why-not-told.server.ts'

/**
 * Drops what was held for somebody who is told no more, having left the post, stood in for a time that has ended or been
 * suspended; whoever follows in the post is told instead. The transaction speaks as the system.
 */
export async function dropGone(tx: Tx, personId: string): Promise<void> {
	const moved = await tx.tenure.count({ where: { personId, ended: { not: null } } })
	const suspended = await tx.person.count({ where: { id: personId, suspendedAt: { not: null } } })
	const held = await tx.notice.findMany({
		where: {
			...{ personId, status: 'queued', cadence: { not: null }, digestId: null },
			...(moved + suspended === 0 && { inPlaceOf: { isEmpty: false } }),
		},
	})
	for (const notice of held) {
		const suppressedBecause = await whyNotTold(tx, notice)
		if (suppressedBecause)
			await tx.notice.update({ where: { id: notice.id }, data: { status: 'suppressed', suppressedBecause } })
	}
}
