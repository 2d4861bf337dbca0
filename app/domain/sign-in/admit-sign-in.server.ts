import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { recordDoorEvent } from '#app/platform/door-events.server.ts'
import { env } from '#app/platform/env.server.ts'
import { admitTry, nameOfAddress } from '#app/platform/guessing.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { knownBrowser } from '#app/platform/known-browser.server.ts'
import { countTry } from '#app/platform/rate-limit.server.ts'
import { queueNotices } from '../queue-notices.server.ts'
import type { Holder } from './find-holder.server.ts'

const SECONDS = 300

/**
 * Under which name tries are counted. A browser where the holder has signed in before counts by itself: whoever
 * guesses from elsewhere cannot keep the holder out of it.
 */
export function guesserOf(request: Request, email: string, holder: Holder | null): string {
	const browser = holder && knownBrowser(request, holder)
	return browser ? `browser.${browser}` : `address.${nameOfAddress(email)}`
}

/** One more try from this network; false when there were too many in five minutes. Written down once. */
export async function admitNetwork(request: Request, kind: string): Promise<boolean> {
	const network = request.headers.get('x-client-address') ?? 'none'
	const count = await countTry(`${kind}-network:${network}`, SECONDS)
	if (count === env.SIGN_IN_LIMIT + 1)
		await recordDoorEvent('tooManyAttempts', { detail: 'network', request })
	return count <= env.SIGN_IN_LIMIT
}

/** Whether somebody may try to sign in. The holder is told once when it was tried too often. */
export async function admitSignIn(request: Request, email: string, holder: Holder | null): Promise<boolean> {
	const guesser = guesserOf(request, email, holder)
	// A browser that is known has its own limit, so that others in its network cannot use it up.
	if (!guesser.startsWith('browser.') && !(await admitNetwork(request, 'sign-in'))) return false
	const admission = await admitTry(guesser)
	if (admission.admitted) return true
	if (admission.begun) {
		await recordDoorEvent('tooManyAttempts', { personId: holder?.id ?? null, detail: 'address', request })
		if (holder && admission.first) await tellHolder(holder.id)
	}
	return false
}

const tellHolder = (personId: string) =>
	withActor(systemActor, (tx) =>
		queueNotices(tx, {
			...{ eventKey: newId(), notice: 'attemptsPaused', people: [personId] },
			facts: { path: '/account/sessions' },
		}),
	)
