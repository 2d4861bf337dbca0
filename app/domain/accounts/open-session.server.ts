import { systemActor } from '#app/platform/actor.ts'
import { sessionOf, signIn } from '#app/platform/auth.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { atPasswords, guess, type Wait, waitUntil } from '#app/platform/guessing.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in-events.server.ts'
import type { Language } from '#workflows/languages.ts'
import { needsFactor } from '#workflows/roles.ts'
import { admitSignIn, guesserOf, notifyOfPause } from './sign-in/admit-sign-in.server.ts'
import { findHolder, type Holder } from './sign-in/find-holder.server.ts'
import { greet } from './sign-in/notify-owner.server.ts'
import { endSessionsOf } from './sign-out.server.ts'

export type Opened =
	| { outcome: 'opened'; cookies: string[]; language: Language; owesFactor: boolean }
	| { outcome: 'refused' }
	/** `wait` is null where the limit of the whole network (tries in five minutes) was reached. */
	| { outcome: 'tooOften'; wait: Wait | null }

/**
 * Signs a person in. An unknown address, a wrong password and a suspended person get the same response after the same
 * work, so that the response does not reveal which accounts exist.
 */
export async function openSession(request: Request, email: string, password: string): Promise<Opened> {
	const holder = await findHolder(email)
	const guesser = guesserOf(request, email, holder)
	if (!(await admitSignIn(request, guesser))) return { outcome: 'tooOften', wait: null }
	const guessed = await guess(guesser, atPasswords, () => entered(request, holder, { email, password }))
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
