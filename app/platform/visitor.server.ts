import { needsFactor } from '#workflows/roles.ts'
import { findActingSession } from './acting-person.server.ts'
import type { Actor } from './actor.ts'
import { sessionIdOf } from './auth.server.ts'
import { signInDatabase } from './database.server.ts'
import { idleLimit } from './idle-limit.server.ts'

/** What somebody who has given a password still owes before the session opens anything. */
export type Owed = 'factor' | 'enrolment'
export type Visitor = { actor: Actor; owes: Owed | null }

const SEEN_EVERY_MS = 30_000

/**
 * Whose session the request carries, and what they still owe; null without one. A session nobody has used for too long
 * ends here. Counted by the machine's own clock, as its end is.
 */
export async function findVisitor(request: Request): Promise<Visitor | null> {
	const id = await sessionIdOf(request)
	const found = id && (await findActingSession(id))
	if (!found) return null
	const { actor, lastSeenAt } = found
	const idle = Date.now() - lastSeenAt.getTime()
	if (idle > idleLimit(actor)) {
		await signInDatabase().session.deleteMany({ where: { id } })
		return null
	}
	if (idle > SEEN_EVERY_MS)
		await signInDatabase().session.updateMany({ where: { id }, data: { lastSeenAt: new Date() } })
	return { actor, owes: owedBy(actor) }
}

function owedBy({ role, session }: Actor): Owed | null {
	if (session?.factorAt) return null
	if (session?.hasFactor) return 'factor'
	return needsFactor(role) ? 'enrolment' : null
}
