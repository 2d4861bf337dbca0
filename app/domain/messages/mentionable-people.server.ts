import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import type { Thread } from './find-thread.server.ts'

/** The people of the office who may see what is noted in a thread, but for the one who asks. */
export function mentionablePeople(tx: Tx, actor: Actor, { needId, stateIso3, officerId }: Thread) {
	return withinSystem(tx, actor, async () => {
		const state = await tx.state.findUniqueOrThrow({ where: { iso3: stateIso3 }, select: { region: true } })
		const readers = needId ? await tx.reader.findMany({ where: { needId }, select: { personId: true } }) : []
		const regions = [{ regions: { isEmpty: true } }, { regions: { has: state.region } }]
		return tx.person.findMany({
			where: {
				suspendedAt: null,
				id: { not: actor.id },
				OR: [
					{ role: { in: ['triageOfficer', 'headquartersApprover', 'dueDiligenceOfficer'] } },
					{ role: 'caseOfficer', OR: [...regions, ...(officerId ? [{ id: officerId }] : [])] },
					{ role: 'programmeManager', id: { in: readers.map(({ personId }) => personId) } },
				],
			},
			orderBy: [{ name: 'asc' }, { id: 'asc' }],
			select: { id: true, name: true, role: true },
		})
	})
}
