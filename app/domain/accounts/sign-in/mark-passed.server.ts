import type { Actor } from '#app/platform/actor.ts'
import { renewSession } from '#app/platform/auth.server.ts'
import { signInDatabase } from '#app/platform/database.server.ts'
import { recordDoorEvent } from '#app/platform/door-events.server.ts'
import { rememberProof } from './code-guesser.server.ts'

/**
 * Writes to the session that its person was there just now, and gives it a new token: the cookies that carry it. Null
 * when the session has ended meanwhile.
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
	await recordDoorEvent(session.factorAt ? 'confirmed' : 'factorPassed', { personId, request })
	return [...cookies, await rememberProof(personId, request)]
}
