import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { endSessionsOf } from './end-sessions.server.ts'
import { dropLinks } from './sign-in/account-links.server.ts'

type Kept = { personId: string; password: string; openSession?: string | undefined; how: 'changed' | 'reset' }

/**
 * Keeps the hash of a new password, in a transaction with the system's sight: every session but `openSession` ends,
 * links that were sent before open nothing, and the owner is told.
 */
export async function keepPassword(tx: Tx, { personId, password, openSession, how }: Kept) {
	await tx.account.updateMany({
		where: { userId: personId, providerId: 'credential' },
		data: { password, updatedAt: now() },
	})
	await endSessionsOf(tx, personId, openSession)
	await dropLinks(tx, personId)
	const eventKey = await recordAudit(tx, systemActor, {
		type: `password.${how}`,
		internal: true,
		data: { personId },
		onBehalfOf: personId,
	})
	const facts = { path: '/account/sessions' }
	await queueNotices(tx, { eventKey, notice: 'passwordChanged', people: [personId], facts })
}
