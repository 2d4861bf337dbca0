import type { Actor } from '#app/platform/actor.ts'
import { signOut } from '#app/platform/auth.server.ts'
import { recordDoorEvent } from '#app/platform/door-events.server.ts'

/** Ends the session that the request carries; answers the cookies that take it from the browser. */
export async function leaveSession(request: Request, actor: Actor | null): Promise<string[]> {
	const answer = await signOut(request)
	if (actor) await recordDoorEvent('signedOut', { personId: actor.id, request })
	return answer.headers.getSetCookie()
}
