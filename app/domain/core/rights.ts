import type { ActingFor, Actor } from '#app/platform/actor.ts'
import { isLately } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'
import type { Role } from '#workflows/roles.ts'

/** The posts that somebody acts in at this moment: the own one, and those filled for others. */
export const postsOf = ({ id, role, actingFor }: Actor): ActingFor[] => [{ id, role }, ...actingFor]

/** In whose place somebody could take this step; null when it is open to them in their own post. */
export function inWhosePlace(actor: Actor, step: string, openTo: (who: Actor) => readonly string[]) {
	if (actor.actingFor.length === 0 || openTo({ ...actor, actingFor: [] }).includes(step)) return null
	const opens = (post: ActingFor) => openTo({ ...actor, actingFor: [post] }).includes(step)
	return actor.actingFor.find(opens)?.name ?? null
}

/** Refuses whoever holds none of these posts. */
export function requireRole(actor: Actor, ...roles: Role[]) {
	if (!(roles as string[]).includes(actor.role)) throw new DomainError('refused', 'forbidden')
}

/** Whether the person of a session has proved to be there a moment ago. Who acts without a session was never asked. */
export function isConfirmed({ session }: Actor): boolean {
	if (!session) return true
	// Without a factor it is the password that proves it, and that was given at sign-in.
	const proved = session.confirmedAt ?? (session.hasFactor ? null : session.openedAt)
	return isLately(proved ?? 0, env.CONFIRMED_MINUTES * 60_000, new Date())
}

/** Refuses a binding act (`confirmAnew`) of a session whose person has not proved to be there for a while (ASVS 7.5.3). */
export function requireConfirmed(actor: Actor): void {
	if (!isConfirmed(actor)) throw new DomainError('refused', 'confirmAnew')
}

type Refusal = Pick<DomainError, 'code' | 'reason'>

/** Why the domain or a chart refused something; whatever else went wrong is passed on. */
export function refusalOf(error: unknown): Refusal {
	if (error instanceof DomainError) return error
	if (!(error instanceof WorkflowError)) throw error
	return { code: 'refused', reason: error.reason ?? error.code }
}
