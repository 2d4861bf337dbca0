import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { knownBrowser, rememberBrowser } from '#app/platform/sign-in/cookies.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in/sign-in-events.server.ts'
import type { EntryType } from '#workflows/audit-entries.ts'
import type { NoticeName } from '#workflows/notices/table.ts'
import { cameFrom } from './admit-sign-in.server.ts'

type News = { type: EntryType; notice: NoticeName; data?: object; path?: string }

/**
 * Records in the audit trail a change that a person made to their own account, and notifies them by e-mail (promise 7).
 */
export async function notifyOwner(
	tx: Tx,
	actor: Actor,
	{ type, notice, data = {}, path }: News,
): Promise<void> {
	const eventKey = await recordAudit(tx, actor, {
		type,
		stateIso3: actor.stateIso3,
		internal: actor.stateIso3 === null,
		data: { personId: actor.id, ...data },
	})
	const facts = { path: path ?? '/account/factors' }
	await withinSystem(tx, actor, () => queueNotices(tx, { eventKey, notice, people: [actor.id], facts }))
}

type Guest = { id: string; password: string }

/**
 * Logs a sign-in, and notifies the owner when it was by an unknown browser. Returns the cookie by which this browser is
 * known from now on.
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
	await recordSignInEvent('signedIn', { personId, request, ...(detail !== undefined && { detail }) })
	return rememberBrowser(request, guest)
}
