import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { isLately } from '#app/platform/lately.server.ts'

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
