import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Role } from '#workflows/roles.ts'

/** Refuses whoever holds none of these posts. */
export function requireRole(actor: Actor, ...roles: Role[]) {
	if (!(roles as string[]).includes(actor.role)) throw new DomainError('refused', 'forbidden')
}
