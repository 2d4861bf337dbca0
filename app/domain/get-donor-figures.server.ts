import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { type Counted, publishable } from './figures.ts'
import { requireRole } from './require-role.ts'

type Cell = Counted & { key: string }

const shown = (cells: Cell[]) =>
	cells.map((cell) => ({ key: cell.key, figure: publishable(cell) })).filter(({ figure }) => figure !== 0)

/** Accepted needs that no programme has room for yet, by region and by theme. */
async function unmetNeeds(tx: Tx) {
	const byRegion = await tx.$queryRaw<Cell[]>`
		select state.region as key, count(*)::int as total,
			(count(*) filter (where request.classification = 'CONFIDENTIAL'))::int as confidential
		from need join request on request.id = need.request_id join state on state.iso3 = need.state_iso3
		where need.status in ('accepted', 'onHold') and state.region is not null group by 1 order by 1`
	const byTheme = await tx.$queryRaw<Cell[]>`
		select theme as key, count(*)::int as total,
			(count(*) filter (where request.classification = 'CONFIDENTIAL'))::int as confidential
		from need join request on request.id = need.request_id cross join unnest(need.themes) as theme
		where need.status in ('accepted', 'onHold') group by 1 order by 1`
	return { byRegion: shown(byRegion), byTheme: shown(byTheme) }
}

/** Deliveries of some programmes by status; and how much of each programme is promised, where enough share it. */
async function useOf(tx: Tx, ids: string[]) {
	const deliveries = await tx.$queryRaw<(Cell & { programmeId: string })[]>`
		select delivery.programme_id as "programmeId", delivery.status::text as key, count(*)::int as total,
			(count(*) filter (where request.classification = 'CONFIDENTIAL'))::int as confidential
		from delivery join request on request.id = delivery.request_id
		where delivery.programme_id = any (${ids}) group by 1, 2, delivery.status order by 1, delivery.status`
	const promised = await tx.reservation.groupBy({
		by: ['programmeId'],
		where: { programmeId: { in: ids }, releasedAt: null },
		_sum: { quantity: true },
		_count: true,
	})
	return { deliveries, promised }
}

/** What a donor may know: own programmes, and needs without a programme, in numbers that point at no State. */
export function getDonorFigures(actor: Actor) {
	requireRole(actor, 'donor')
	return withActor(actor, async (tx) => {
		const own = await tx.programme.findMany({
			where: { donors: { has: actor.donor ?? '' } },
			orderBy: { code: 'asc' },
			select: {
				id: true,
				code: true,
				titles: true,
				kind: true,
				status: true,
				capacity: true,
				capacityUnit: true,
			},
		})
		const ids = own.map(({ id }) => id)
		// Two separate questions to the whole: this transaction may not do two things at a time.
		const use = await withinSystem(tx, actor, () => useOf(tx, ids))
		const unmet = await withinSystem(tx, actor, () => unmetNeeds(tx))
		const programmes = own.map((programme) => {
			const sum = use.promised.find(({ programmeId }) => programmeId === programme.id)
			const few = sum && publishable({ total: sum._count, confidential: 0 }) === 'few'
			return {
				...programme,
				promised: few ? ('few' as const) : (sum?._sum.quantity ?? 0),
				deliveries: shown(use.deliveries.filter(({ programmeId }) => programmeId === programme.id)),
			}
		})
		return { donor: actor.donor, programmes, unmet }
	})
}
