import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'

/** Case officers who can be given a request, with their regions and how many requests each has open. */
export function listOfficers(actor: Actor) {
	return withActor(actor, async (tx) => {
		const officers = await tx.person.findMany({
			where: { role: 'caseOfficer', suspendedAt: null },
			orderBy: [{ name: 'asc' }, { id: 'asc' }],
			select: { id: true, name: true, regions: true },
		})
		const workloads = await tx.request.groupBy({
			by: ['officerId'],
			where: { officerId: { not: null }, status: { notIn: ['closed', 'declined', 'withdrawn'] } },
			_count: { id: true },
		})
		return officers.map((officer) => ({
			...officer,
			open: workloads.find(({ officerId }) => officerId === officer.id)?._count.id ?? 0,
		}))
	})
}
