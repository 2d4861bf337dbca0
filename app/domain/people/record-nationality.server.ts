import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isOfficeRole } from '#workflows/roles.ts'

type Recorded = { personId: string; nationality: string | null }

/** Records of which State somebody of the office is a national: on its requests they decide nothing. */
export function recordNationality(actor: Actor, { personId, nationality }: Recorded): Promise<void> {
	requireRole(actor, 'administrator')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		const person = await tx.person.findUnique({ where: { id: personId } })
		if (!person || !isOfficeRole(person.role)) throw new DomainError('not-found')
		if (nationality && (await tx.state.count({ where: { iso3: nationality } })) === 0)
			throw new DomainError('invalid', 'invalid', { nationality: 'badCode' })
		await withinSystem(tx, actor, () =>
			tx.person.updateMany({ where: { id: personId }, data: { nationality, updatedAt: now() } }),
		)
		await recordAudit(tx, actor, {
			type: 'nationality.recorded',
			internal: true,
			data: { personId, nationality, before: person.nationality },
		})
	})
}
