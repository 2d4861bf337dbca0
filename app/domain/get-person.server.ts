import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { requireRole } from './require-role.ts'

/** Somebody of the office, as an administrator looks after the account. */
export function getPerson(actor: Actor, id: string) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const person = await tx.person.findUnique({
			where: { id },
			select: { id: true, name: true, title: true, email: true, role: true, nationality: true },
		})
		if (!person || !isOfficeRole(person.role)) throw new DomainError('not-found')
		return person
	})
}
