import { type Actor, systemActor } from '#app/platform/actor.ts'
import { isLately } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { idleLimit } from '#app/platform/sign-in/acting-person.server.ts'
import { sessionOf, signIn, signOut } from '#app/platform/sign-in/auth.server.ts'
import { atPasswords, guess, type Wait, waitUntil } from '#app/platform/sign-in/guessing.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in/sign-in-events.server.ts'
import { browserOf } from '#app/platform/sign-in/visitor.server.ts'
import type { Language } from '#workflows/languages.ts'
import { needsFactor } from '#workflows/roles.ts'
import { guesserOf, notifyOfPause, trySignIn } from './sign-in/admit-sign-in.server.ts'
import { findHolder, type Holder } from './sign-in/find-holder.server.ts'
import { greet } from './sign-in/notify-owner.server.ts'

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

type Opened =
	| { outcome: 'opened'; cookies: string[]; language: Language; owesFactor: boolean }
	| { outcome: 'refused' }
	/** `wait` is null where the limit of the whole network (wrong tries in five minutes) was reached. */
	| { outcome: 'tooOften'; wait: Wait | null }

/**
 * Signs a person in. An unknown address, a wrong password and a suspended person get the same response after the same
 * work, so that the response does not reveal which accounts exist.
 */
export async function openSession(request: Request, email: string, password: string): Promise<Opened> {
	const holder = await findHolder(email)
	const guesser = guesserOf(request, email, holder)
	const guessed = await trySignIn(request, guesser, () =>
		guess(guesser, atPasswords, () => entered(request, holder, { email, password })),
	)
	if (!guessed) return { outcome: 'tooOften', wait: null }
	if (guessed.outcome !== 'right') {
		if (guessed.pause) await notifyOfPause(request, holder, guessed.pause)
		return guessed.outcome === 'paused'
			? { outcome: 'tooOften', wait: waitUntil(guessed.pause.until) }
			: { outcome: 'refused' }
	}
	const { cookies, owner } = guessed.value
	await endFormer(request)
	const known = await greet(request, owner)
	return {
		outcome: 'opened',
		cookies: [...cookies, known],
		language: owner.language,
		owesFactor: owner.hasFactor || needsFactor(owner.role),
	}
}

type Typed = { email: string; password: string }

/** Returns the cookies of a new session; null for a wrong password, a missing account or one that may not be used. */
async function entered(request: Request, holder: Holder | null, { email, password }: Typed) {
	const answer = await signIn(request, email, password)
	if (answer.ok && holder) return { cookies: answer.headers.getSetCookie(), owner: holder }
	await recordSignInEvent('passwordRefused', { personId: holder?.id ?? null, request })
	if (answer.ok) await dropSuspended(await answer.json())
	return null
}

/** The library opens a session for every correct password, also of a suspended person. */
const dropSuspended = ({ user }: { user?: { id?: string } }) =>
	withActor(systemActor, (tx) => endSessionsOf(tx, user?.id ?? ''))

/** Ends the previous session of the same browser at sign-in. */
export async function endFormer(request: Request) {
	const former = await sessionOf(request)
	if (former) await withActor(systemActor, (tx) => tx.session.deleteMany({ where: { id: former.id } }))
}
