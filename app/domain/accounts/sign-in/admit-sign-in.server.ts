import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { signInDatabase, withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { renewSession } from '#app/platform/sign-in/auth.server.ts'
import { knownBrowser } from '#app/platform/sign-in/cookies.server.ts'
import { type Guessed, nameOfAddress, type Pause } from '#app/platform/sign-in/guessing.server.ts'
import { networkOf, signInLimit } from '#app/platform/sign-in/network.server.ts'
import { giveBack, type TryLimit, takeTry, tryWithin } from '#app/platform/sign-in/own-tries.server.ts'
import { withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'
import { rememberRefusal } from '#app/platform/sign-in/refused-lately.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in/sign-in-events.server.ts'
import { browserOf } from '#app/platform/sign-in/visitor.server.ts'
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

const limitOf = (request: Request, kind: string): TryLimit => ({
	key: `${kind}-network:${networkOf(request)}`,
	most: signInLimit(request),
	seconds: SECONDS,
})

/** Counts one more attempt from this network; false when too many have failed in five minutes, which is logged once. */
export async function admitNetwork(request: Request, kind: string): Promise<boolean> {
	if (await takeTry(limitOf(request, kind))) return true
	await recordLimit(request, kind)
	return false
}

/** An attempt that succeeded does not count: people of one network share its limit. */
export const countedRight = (request: Request, kind: string) => giveBack(limitOf(request, kind))

async function recordLimit(request: Request, kind: string) {
	if (await withinLimit(`refused-${kind}:${networkOf(request)}`, 1, SECONDS))
		await recordSignInEvent('tooManyAttempts', { detail: 'network', request })
}

/**
 * Makes an attempt to sign in within the limit of its network; null if it was not made. A known browser has its own
 * limit, which others cannot exhaust.
 */
export async function trySignIn<T>(
	request: Request,
	guesser: string,
	attempt: () => Promise<Guessed<T>>,
): Promise<Guessed<T> | null> {
	if (guesser.startsWith('browser.')) return attempt()
	const tried = await tryWithin(limitOf(request, 'sign-in'), attempt, ({ outcome }) => outcome === 'right')
	if (!tried) {
		rememberRefusal(`network.${networkOf(request)}`, SECONDS * 1000)
		await recordLimit(request, 'sign-in')
		return null
	}
	const { value } = tried
	if (value.outcome === 'paused') rememberRefusal(guesser, value.pause.until.getTime() - now().getTime())
	return value
}

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
