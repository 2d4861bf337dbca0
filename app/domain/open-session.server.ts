import { systemActor } from '#app/platform/actor.ts'
import { sessionOf, signIn } from '#app/platform/auth.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { recordDoorEvent } from '#app/platform/door-events.server.ts'
import { forgetGuesses } from '#app/platform/guessing.server.ts'
import { needsFactor } from '#workflows/roles.ts'
import type { Language } from '#workflows/vocabulary.ts'
import { endSessionsOf } from './end-sessions.server.ts'
import { admitSignIn, guesserOf } from './sign-in/admit-sign-in.server.ts'
import { findHolder } from './sign-in/find-holder.server.ts'
import { greet } from './sign-in/greet.server.ts'

export type Opened =
	| { outcome: 'opened'; cookies: string[]; language: Language; owesFactor: boolean }
	| { outcome: 'refused' | 'tooOften' }

/**
 * Signs somebody in. An unknown address, a wrong password and a suspended person get the same answer after the same
 * work, so that nobody learns here who has an account.
 */
export async function openSession(request: Request, email: string, password: string): Promise<Opened> {
	const holder = await findHolder(email)
	if (!(await admitSignIn(request, email, holder))) return { outcome: 'tooOften' }
	const answer = await signIn(request, email, password)
	if (!answer.ok || !holder) {
		await recordDoorEvent('passwordRefused', { personId: holder?.id ?? null, request })
		if (answer.ok) await dropSuspended(await answer.json())
		return { outcome: 'refused' }
	}
	await forgetGuesses(guesserOf(request, email, holder))
	await endFormer(request)
	const known = await greet(request, holder)
	return {
		outcome: 'opened',
		cookies: [...answer.headers.getSetCookie(), known],
		language: holder.language,
		owesFactor: holder.hasFactor || needsFactor(holder.role),
	}
}

/** The library opens a session for whoever has the right password, suspended or not. */
const dropSuspended = ({ user }: { user?: { id?: string } }) =>
	withActor(systemActor, (tx) => endSessionsOf(tx, user?.id ?? ''))

/** Whoever signs in anew in the same browser leaves no session of before behind. */
export async function endFormer(request: Request) {
	const former = await sessionOf(request)
	if (former) await withActor(systemActor, (tx) => tx.session.deleteMany({ where: { id: former.id } }))
}
