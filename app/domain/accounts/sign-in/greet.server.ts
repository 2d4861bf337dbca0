import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { recordDoorEvent } from '#app/platform/door-events.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { knownBrowser, rememberBrowser } from '#app/platform/known-browser.server.ts'
import { cameFrom } from './came-from.ts'

type Guest = { id: string; password: string }

/**
 * Writes down who came in, and tells the owner when it was by another browser than before; answers the cookie by which
 * this one is known from now on.
 */
export async function greet(request: Request, guest: Guest, detail?: string): Promise<string> {
	const { id: personId } = guest
	const isKnown = knownBrowser(request, guest) !== null
	await withActor(systemActor, async (tx) => {
		const before = await tx.signInEvent.count({ where: { personId, kind: 'signedIn' }, take: 1 })
		if (isKnown || before === 0) return
		const facts = { path: '/account/sessions', ...cameFrom(request) }
		await queueNotices(tx, { eventKey: newId(), notice: 'newSignIn', people: [personId], facts })
	})
	await recordDoorEvent('signedIn', { personId, request, ...(detail !== undefined && { detail }) })
	return rememberBrowser(request, guest)
}
