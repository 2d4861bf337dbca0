import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'

/** Whether the person of a session has proved to be there a moment ago. Who acts without a session was never asked. */
export function isConfirmed({ session }: Actor): boolean {
	if (!session) return true
	const age = Date.now() - (session.confirmedAt?.getTime() ?? 0)
	return age <= env.CONFIRMED_MINUTES * 60_000
}

/** Refuses a binding act (`confirmAnew`) of a session whose person has not proved to be there for a while (ASVS 7.5.3). */
export function requireConfirmed(actor: Actor): void {
	if (!isConfirmed(actor)) throw new DomainError('refused', 'confirmAnew')
}
