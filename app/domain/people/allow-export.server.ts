import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

type Allowed = { personId: string; mayExport: boolean; reason: string }

/** Says whether somebody may take whole lists out of the product; nobody says so of themselves. */
export function allowExport(actor: Actor, { personId, mayExport, reason }: Allowed): Promise<void> {
	requireRole(actor, 'administrator')
	if (personId === actor.id) throw new DomainError('refused', 'notYourself')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		const person = await tx.person.findUnique({ where: { id: personId }, select: { stateIso3: true } })
		if (!person) throw new DomainError('not-found')
		const { count } = await withinSystem(tx, actor, () =>
			tx.person.updateMany({
				where: { id: personId, mayExport: !mayExport, leftAt: null },
				data: { mayExport, updatedAt: now() },
			}),
		)
		if (count === 0) throw new DomainError('conflict')
		await recordAudit(tx, actor, {
			type: mayExport ? 'export.allowed' : 'export.disallowed',
			internal: true,
			data: { personId, reason },
		})
	})
}
