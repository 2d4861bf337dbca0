import { idleLimit } from '#app/platform/acting-person.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { signOut } from '#app/platform/auth.server.ts'
import { isLately } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readAs } from '#app/platform/read.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in-events.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { browserOf } from '#app/platform/visitor.server.ts'

/** Ends every session of a person but `but`, in the caller's transaction, which must have system access. */
export async function endSessionsOf(tx: Tx, personId: string, but?: string): Promise<number> {
	const where = { userId: personId, ...(but !== undefined && { id: { not: but } }) }
	const { count } = await tx.session.deleteMany({ where })
	return count
}

/** Ends one session of the signed-in person. Sessions of others are reported as not found. */
export async function endOwnSession(actor: Actor, id: string, request?: Request): Promise<void> {
	const { count } = await withActor(systemActor, (tx) =>
		tx.session.deleteMany({ where: { id, userId: actor.id } }),
	)
	if (count === 0) throw new DomainError('not-found')
	await recordSignInEvent('sessionEnded', { personId: actor.id, detail: 'owner', request })
}

/** Ends all sessions of the signed-in person but the present one. */
export async function endOtherSessions(actor: Actor, request?: Request): Promise<number> {
	const count = await withActor(systemActor, (tx) => endSessionsOf(tx, actor.id, actor.session?.id))
	if (count > 0) await recordSignInEvent('sessionEnded', { personId: actor.id, detail: 'owner', request })
	return count
}

/** Ends the session of the request; returns the headers that clear its cookies. */
export async function leaveSession(request: Request, actor: Actor | null): Promise<string[]> {
	const answer = await signOut(request)
	if (actor) await recordSignInEvent('signedOut', { personId: actor.id, request })
	return answer.headers.getSetCookie()
}

const unexpired = statement(({ id, at }: { id: string; at: Date }) =>
	build
		.selectFrom('session')
		.where('user_id', '=', id)
		.where('expires_at', '>', at)
		.select([
			'id',
			'created_at as createdAt',
			'last_seen_at as lastSeenAt',
			'ip_address as ipAddress',
			'user_agent as userAgent',
		]),
)

/** The open sessions of the signed-in person: the present one first, then the most recently used. */
export async function listSessions(actor: Actor) {
	const rows = await readAs(actor, (read) => read.asSystem(unexpired, { id: actor.id, at: new Date() }))
	const sessions = rows.map(({ id, createdAt, lastSeenAt, ipAddress, userAgent }) => ({
		id,
		since: createdAt,
		lastSeen: lastSeenAt ?? createdAt,
		network: ipAddress || null,
		...browserOf(userAgent),
		isThis: id === actor.session?.id,
	}))
	// Sessions that have been idle too long are no longer valid, though they are deleted only at the next attempt to use
	// them.
	const open = sessions.filter(({ lastSeen }) => isLately(lastSeen, idleLimit(actor), new Date()))
	return open.sort(
		(one, other) =>
			Number(other.isThis) - Number(one.isThis) || other.lastSeen.getTime() - one.lastSeen.getTime(),
	)
}
export type OpenSession = Awaited<ReturnType<typeof listSessions>>[number]
