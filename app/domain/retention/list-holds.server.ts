import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'

const SHOWN = 200

/** The requests that are kept although their time may be over, and why; those that were lifted come last. */
export function listHolds(actor: Actor) {
	requireRole(actor, 'administrator', 'triageOfficer')
	return withActor(actor, async (tx) => {
		const holds = await tx.exemption.findMany({
			orderBy: [{ liftedAt: { sort: 'desc', nulls: 'first' } }, { placedAt: 'desc' }],
			take: SHOWN,
		})
		const ids = holds.flatMap(({ placedById, liftedById }) => [placedById, liftedById ?? ''])
		const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
		const names = new Map(people.map(({ id, name }) => [id, name]))
		return holds.map(({ placedById, liftedById, ...hold }) => ({
			...hold,
			placedBy: names.get(placedById) ?? placedById,
			liftedBy: liftedById && (names.get(liftedById) ?? liftedById),
		}))
	})
}
export type Hold = Awaited<ReturnType<typeof listHolds>>[number]
