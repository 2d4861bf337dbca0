import { type Actor, systemActor } from '#app/platform/actor.ts'
import { browserOf } from '#app/platform/browser-of.ts'
import { withActor } from '#app/platform/database.server.ts'
import { idleLimit } from '#app/platform/idle-limit.server.ts'
import { isLately } from '#app/platform/lately.server.ts'

/** The open sessions of whoever asks, the one they ask in first, then the latest used. */
export async function listSessions(actor: Actor) {
	const rows = await withActor(systemActor, (tx) =>
		tx.session.findMany({
			where: { userId: actor.id, expiresAt: { gt: new Date() } },
			select: { id: true, createdAt: true, lastSeenAt: true, ipAddress: true, userAgent: true },
		}),
	)
	const sessions = rows.map(({ id, createdAt, lastSeenAt, ipAddress, userAgent }) => ({
		id,
		since: createdAt,
		lastSeen: lastSeenAt ?? createdAt,
		network: ipAddress || null,
		...browserOf(userAgent),
		isThis: id === actor.session?.id,
	}))
	// What nobody has used for too long opens nothing, though it is cleared away only when it is tried again.
	const open = sessions.filter(({ lastSeen }) => isLately(lastSeen, idleLimit(actor), new Date()))
	return open.sort(
		(one, other) =>
			Number(other.isThis) - Number(one.isThis) || other.lastSeen.getTime() - one.lastSeen.getTime(),
	)
}
export type OpenSession = Awaited<ReturnType<typeof listSessions>>[number]
