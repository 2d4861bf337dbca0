import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { recordAudit } from './record-audit.server.ts'
import { requireRole } from './require-role.ts'

/** Tries a message once more that was set aside. Of two administrators who ask at once, one is told it is under way. */
export function retryNotice(actor: Actor, noticeId: string) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const { count } = await tx.notice.updateMany({
			where: { id: noticeId, status: 'parked' },
			data: { status: 'queued', attempts: 0, lastError: null },
		})
		if (count === 0) {
			const known = await tx.notice.findUnique({ where: { id: noticeId }, select: { id: true } })
			throw new DomainError(known ? 'conflict' : 'not-found')
		}
		await recordAudit(tx, actor, { type: 'notice.retried', data: { noticeId } })
		await enqueue(tx, 'send-notice', { noticeId })
	})
}
