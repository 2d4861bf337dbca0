import { requireRole } from '#app/domain/core/require-role.ts'
import { countUnsent } from '#app/domain/notifications/outbox-figures.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'

/** What an administrator looks after, in numbers. */
export function getOfficeFigures(actor: Actor) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const letters = new Map((await countUnsent(tx)).map(({ status, count }) => [status, count]))
		return {
			parked: letters.get('parked') ?? 0,
			waiting: letters.get('queued') ?? 0,
			people: await tx.person.count({ where: { suspendedAt: null } }),
			invitations: await tx.invitation.count({ where: { usedAt: null, expiresAt: { gt: now() } } }),
		}
	})
}
