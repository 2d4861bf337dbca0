import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { requireRole } from './require-role.ts'

/** What an administrator looks after, in numbers. */
export function getOfficeFigures(actor: Actor) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => ({
		parked: await tx.notice.count({ where: { status: 'parked' } }),
		waiting: await tx.notice.count({ where: { status: 'queued', cadence: null } }),
		people: await tx.person.count({ where: { suspendedAt: null } }),
		invitations: await tx.invitation.count({ where: { usedAt: null, expiresAt: { gt: now() } } }),
	}))
}
