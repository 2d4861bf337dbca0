import { subjects } from '#app/domain/core/subjects/registry.server.ts'
import { isReconsidered, worksOn } from '#app/domain/steps/prepare/next-officer.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isOpen } from './officer-load.ts'

/**
 * Case officers with their regions and how many requests each has open: all of them, or those who can be given the
 * request as it stands.
 */
export function listOfficers(actor: Actor, requestId?: string) {
	return withActor(actor, async (tx) => {
		const officers = await tx.person.findMany({
			where: { role: 'caseOfficer', suspendedAt: null },
			orderBy: [{ name: 'asc' }, { id: 'asc' }],
			select: { id: true, name: true, regions: true, nationality: true },
		})
		const isNext = requestId ? await nextFor(tx, requestId) : () => true
		const workloads = await tx.request.groupBy({
			by: ['officerId'],
			where: { officerId: { not: null }, ...isOpen },
			_count: { id: true },
		})
		return officers.filter(isNext).map(({ id, name, regions }) => ({
			id,
			name,
			regions,
			open: workloads.find(({ officerId }) => officerId === id)?._count.id ?? 0,
		}))
	})
}

type Officer = { id: string; regions: string[]; nationality: string | null }

/** Who would not be refused: not the one who has it, unless it is only opened again. */
async function nextFor(tx: Tx, requestId: string): Promise<(officer: Officer) => boolean> {
	const found = await subjects.request.find(tx, requestId)
	if (!found) throw new DomainError('not-found')
	const { facts, snapshot, status } = found
	const recused = await tx.recusal.findMany({
		where: { stateIso3: facts.stateIso3, endedAt: null },
		select: { personId: true },
	})
	const excluded = new Set(recused.map(({ personId }) => personId))
	const mayStay = (isOpen.status.in as string[]).includes(status) ? false : !isReconsidered(snapshot)
	if (facts.officerId && !mayStay) excluded.add(facts.officerId)
	return (officer) => !excluded.has(officer.id) && worksOn(officer, facts)
}
