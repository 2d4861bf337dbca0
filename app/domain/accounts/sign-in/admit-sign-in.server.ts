import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { renewSession } from '#app/platform/auth.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { knownBrowser } from '#app/platform/cookies.server.ts'
import { signInDatabase, withActor } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { nameOfAddress, type Pause } from '#app/platform/guessing.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { countTry } from '#app/platform/rate-limit.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in-events.server.ts'
import { browserOf } from '#app/platform/visitor.server.ts'
import type { Holder } from './find-holder.server.ts'
import { rememberProof } from './one-time-code.server.ts'

const SECONDS = 300

/**
 * The name under which attempts are counted. A browser in which the holder has signed in before counts separately, so
 * that attempts elsewhere cannot block the holder.
 */
export function guesserOf(request: Request, email: string, holder: Holder | null): string {
	const browser = holder && knownBrowser(request, holder)
	return browser ? `browser.${browser}` : `address.${nameOfAddress(email)}`
}

/** Counts one more attempt from this network; false when there were too many in five minutes, which is logged once. */
export async function admitNetwork(request: Request, kind: string): Promise<boolean> {
	const network = request.headers.get('x-client-address') ?? 'none'
	const count = await countTry(`${kind}-network:${network}`, SECONDS)
	if (count === env.SIGN_IN_LIMIT + 1)
		await recordSignInEvent('tooManyAttempts', { detail: 'network', request })
	return count <= env.SIGN_IN_LIMIT
}

/**
 * Whether the network of a request may try to sign in. A known browser has its own limit, which others cannot exhaust.
 */
export const admitSignIn = async (request: Request, guesser: string): Promise<boolean> =>
	guesser.startsWith('browser.') || (await admitNetwork(request, 'sign-in'))

/** Undoes the notice for an address without an account. */
const noAccount = new Error('no account')

/**
 * Logs that a pause has begun, and notifies the holder of the first one. For an address without an account the same
 * work is done, of which nothing is stored.
 */
export async function notifyOfPause(request: Request, holder: Holder | null, { begun, first }: Pause) {
	if (!begun) return
	await recordSignInEvent('tooManyAttempts', { personId: holder?.id ?? null, detail: 'address', request })
	if (!first) return
	await withActor(systemActor, async (tx) => {
		await queueNotices(tx, {
			eventKey: newId(),
			notice: 'attemptsPaused',
			people: [holder?.id ?? newId()],
			facts: { path: '/account/sessions', ...cameFrom(request) },
		})
		if (!holder) throw noAccount
	}).catch((error) => {
		if (error !== noAccount) throw error
	})
}

/** What a security e-mail states about an attempt: time, browser and network address. */
export function cameFrom({ headers }: Request): { at: string; browser?: string; network?: string } {
	const { browser, system } = browserOf(headers.get('user-agent'))
	const named = [browser, system].filter((name) => name !== null).join(', ')
	const network = headers.get('x-client-address')
	return {
		at: now().toISOString(),
		...(named && { browser: named }),
		...(network && { network }),
	}
}

/**
 * Records in the session that its person has just confirmed, and gives it a new token. Returns the cookies; null when
 * the session has ended meanwhile.
 */
export async function markPassed(actor: Actor, request: Request): Promise<string[] | null> {
	const { id: personId, session } = actor
	const cookies = await renewSession(request)
	if (!cookies || !session) return null
	const at = new Date()
	await signInDatabase().session.updateMany({
		where: { id: session.id, userId: personId },
		data: { factorAt: session.factorAt ?? at, confirmedAt: at, lastSeenAt: at, challenge: null },
	})
	await recordSignInEvent(session.factorAt ? 'confirmed' : 'factorPassed', { personId, request })
	return [...cookies, await rememberProof(personId, request)]
}
