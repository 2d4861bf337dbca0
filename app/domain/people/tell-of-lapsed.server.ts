import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { idOf } from '#app/platform/ids.server.ts'

/** Whoever invited somebody is told, once, that the link was not used within its ten days. */
export const tellOfLapsed = () =>
	withActor(systemActor, async (tx) => {
		const lapsed = await tx.invitation.findMany({
			where: { usedAt: null, withdrawnAt: null, lapsedAt: null, expiresAt: { lte: now() } },
			take: 500,
		})
		for (const { id, invitedById, noteVerbaleId } of lapsed) {
			const path = noteVerbaleId ? `/notes-verbales/${noteVerbaleId}` : '/people'
			const eventKey = idOf('invitation.lapsed', id)
			await queueNotices(tx, { eventKey, notice: 'invitationLapsed', people: [invitedById], facts: { path } })
		}
		const ids = lapsed.map(({ id }) => id)
		await tx.invitation.updateMany({ where: { id: { in: ids } }, data: { lapsedAt: now() } })
	})
