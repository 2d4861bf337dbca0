import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { needsFactor } from '#workflows/roles.ts'

/**
 * Whoever has a factor shows it before setting up another one: the password alone gives no way around. Whoever has
 * none, and needs none, has given the password a moment ago.
 */
export function requireEnrolling(actor: Actor): void {
	const { session, role } = actor
	if (!session) throw new DomainError('refused', 'forbidden')
	if (session.hasFactor && !session.factorAt) throw new DomainError('refused', 'forbidden')
	// Who owes one has come this far with the password alone, and can show nothing else.
	if (session.hasFactor || !needsFactor(role)) requireConfirmed(actor)
}
