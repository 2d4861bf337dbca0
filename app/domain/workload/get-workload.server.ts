import { namesOf } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { isOpen, isOverdue, loadOfOfficers, openStatuses, waitsForOfficer } from './list-officers.server.ts'

/** The open requests of each case officer; a case officer sees only their own. */
export function getWorkload(actor: Actor) {
	requireRole(actor, 'triageOfficer', 'headquartersApprover', 'caseOfficer')
	const own = actor.role === 'caseOfficer' ? actor.id : undefined
	return withActor(actor, async (tx) => {
		const given = { officerId: own ?? { not: null } } satisfies Prisma.RequestWhereInput
		const stages = await loadOfOfficers(tx, own)
		const waiting = await tx.request.groupBy({
			by: ['officerId'],
			where: { AND: [isOpen, waitsForOfficer, given] },
			_count: { id: true },
		})
		const overdue = await overdueByOfficer(tx, given)
		const oldest = await oldestByOfficer(tx, own ?? null)
		const officers = await officersOf(tx, own, new Set(stages.map(({ officerId }) => officerId)))
		const deputies = await deputiesOf(tx, actor, officers)
		const lines = officers.map(({ suspendedAt, ...officer }) => {
			const own = stages.filter(({ officerId }) => officerId === officer.id)
			const countIn = (status: string) => own.find((stage) => stage.status === status)?.count ?? 0
			return {
				...officer,
				suspended: suspendedAt !== null,
				deputy: deputies.get(officer.id) ?? null,
				open: own.reduce((sum, { count }) => sum + count, 0),
				stages: stagesOfOfficer.map((status) => ({ status, count: countIn(status) })),
				waiting: waiting.find(({ officerId }) => officerId === officer.id)?._count.id ?? 0,
				overdue: overdue.get(officer.id) ?? 0,
				oldest: oldest.get(officer.id) ?? null,
			}
		})
		const unassigned = own ? null : await tx.request.count({ where: { status: 'submitted' } })
		return { lines, stages: stagesOfOfficer, unassigned }
	})
}
export type Workload = Awaited<ReturnType<typeof getWorkload>>

// Requests that were only submitted have no officer.
const stagesOfOfficer = openStatuses.filter((status) => status !== 'submitted')

async function overdueByOfficer(tx: Tx, given: Prisma.RequestWhereInput) {
	const found = await tx.request.groupBy({
		by: ['officerId'],
		where: { AND: [isOverdue(), given] },
		_count: { id: true },
	})
	return new Map(found.map(({ officerId, _count }) => [officerId, _count.id]))
}

/** The open request that was submitted first, of each officer or of one. */
async function oldestByOfficer(tx: Tx, officerId: string | null) {
	const rows = await tx.$queryRaw<{ officer_id: string; id: string; submitted_at: Date }[]>`
		select distinct on (officer_id) officer_id, id, submitted_at from request
		where officer_id is not null and ended_at is null
			and (${officerId}::text is null or officer_id = ${officerId})
		order by officer_id, submitted_at, id`
	return new Map(
		rows.map(({ officer_id, id, submitted_at }) => [officer_id, { id, submittedAt: submitted_at }]),
	)
}

/** Case officers, and former ones who still have open requests. */
const officersOf = (tx: Tx, own: string | undefined, busy: ReadonlySet<string>) =>
	tx.person.findMany({
		where: own
			? { id: own }
			: { OR: [{ role: 'caseOfficer', suspendedAt: null }, { id: { in: [...busy] } }] },
		orderBy: [{ name: 'asc' }, { id: 'asc' }],
		select: { id: true, name: true, regions: true, suspendedAt: true },
	})

/** The present deputies and the end of their periods. Headquarters may see them too, though it appoints none. */
async function deputiesOf(tx: Tx, actor: Actor, officers: readonly { id: string }[]) {
	const at = now()
	const ids = officers.map(({ id }) => id)
	const find = () =>
		tx.deputy.findMany({
			where: { personId: { in: ids }, endedAt: null, from: { lte: at }, to: { gt: at } },
		})
	const found = await withinSystem(tx, actor, find)
	const names = await namesOf(
		askIn(tx),
		found.map(({ deputyId }) => deputyId),
	)
	return new Map(
		found.map(({ personId, deputyId, to }) => {
			return [personId, { name: names.get(deputyId) ?? '', until: new Date(to.getTime() - 1) }]
		}),
	)
}
