import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { AuthorityForm } from '#app/forms/state.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'

/** Adds an authority of a State, or renames one. What was filed under the former name says who filed it all the same. */
export function saveAuthority(actor: Actor, stateIso3: string, form: AuthorityForm): Promise<void> {
	requireRole(actor, 'triageOfficer', 'administrator')
	const { authorityId, name, institutionType } = form
	return withActor(actor, async (tx) => {
		if ((await tx.state.count({ where: { iso3: stateIso3 } })) === 0) throw new DomainError('not-found')
		const same = await tx.authority.findFirst({
			where: { stateIso3, name: { equals: name, mode: 'insensitive' }, id: { not: authorityId ?? '' } },
		})
		if (same) throw new DomainError('invalid', 'invalid', { name: 'alreadyUsed' })
		const id = authorityId ?? newId()
		const before = await tx.authority.findUnique({ where: { id } })
		if (authorityId && before?.stateIso3 !== stateIso3) throw new DomainError('not-found')
		await withinSystem(tx, actor, () =>
			before
				? tx.authority.updateMany({ where: { id }, data: { name, institutionType } })
				: tx.authority.createMany({ data: { id, stateIso3, name, institutionType, address: '' } }),
		)
		await recordAudit(tx, actor, {
			type: before ? 'authority.renamed' : 'authority.added',
			stateIso3,
			data: { authorityId: id, name, institutionType, ...(before && { before: before.name }) },
		})
	})
}
