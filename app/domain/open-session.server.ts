import { systemActor } from '#app/platform/actor.ts'
import { sessionOf, signIn } from '#app/platform/auth.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { recordDoorEvent } from '#app/platform/door-events.server.ts'
import { forgetGuesses } from '#app/platform/guessing.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { knownBrowser, rememberBrowser } from '#app/platform/known-browser.server.ts'
import { needsFactor } from '#workflows/roles.ts'
import type { Language } from '#workflows/vocabulary.ts'
import { endSessionsOf } from './end-sessions.server.ts'
import { queueNotices } from './queue-notices.server.ts'
import { admitSignIn, guesserOf } from './sign-in/admit-sign-in.server.ts'
import { findHolder, type Holder } from './sign-in/find-holder.server.ts'

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
	await greet(request, holder)
	return {
		outcome: 'opened',
		cookies: [...answer.headers.getSetCookie(), rememberBrowser(request, holder)],
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

/** Writes down who came in, and tells the owner when it was by another browser than before. */
async function greet(request: Request, holder: Holder) {
	const { id: personId } = holder
	const isKnown = knownBrowser(request, holder) !== null
	await withActor(systemActor, async (tx) => {
		const before = await tx.doorEvent.count({ where: { personId, kind: 'signedIn' }, take: 1 })
		if (isKnown || before === 0) return
		const facts = { path: '/account/sessions' }
		await queueNotices(tx, { eventKey: newId(), notice: 'newSignIn', people: [personId], facts })
	})
	await recordDoorEvent('signedIn', { personId, request })
}
