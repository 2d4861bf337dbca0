import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'

/** Longer than the mail server is waited for. */
const CLAIM_MS = 3 * 60_000

/** Takes a notice that is due, so that no other worker does; null when it is not due, done, or somebody is at it. */
export async function claimNotice(tx: Tx, id: string) {
	const at = now()
	const found = await tx.notice.findFirst({
		where: {
			...{
				id,
				status: { in: ['queued', 'deferred'] },
				OR: [{ claimedUntil: null }, { claimedUntil: { lt: at } }],
			},
		},
	})
	if (!found) return null
	const { count } = await tx.notice.updateMany({
		where: { id, claimedUntil: found.claimedUntil, status: found.status },
		// A claim that ran out was left by a process that was killed, perhaps after the mail server had taken the letter.
		data: {
			claimedUntil: new Date(at.getTime() + CLAIM_MS),
			uncertain: found.uncertain || found.claimedUntil !== null,
		},
	})
	return count === 1 ? found : null
}
