import { fundsOf } from '#app/domain/matching/capacity-for.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { AllocationFacts, AllocationProgramme } from '#workflows/allocation/facts.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { quantityIn } from '#workflows/equipment/category-capacity.ts'
import { leastOf, linesSupplied } from '#workflows/equipment/need-lines.ts'
import { spread, withGiven } from '#workflows/equipment/offered-lines.ts'
import { moneyAvailable } from '#workflows/funding/usable-money.ts'
import { needStatusesThat } from '#workflows/need/status-facts.ts'

const columns = {
	cohorts: { select: { startsOn: true }, orderBy: { startsOn: 'asc' } },
	reservations: {
		where: { releasedAt: null },
		select: { stateIso3: true, quantity: true, amount: true, lines: true },
	},
	// Quantities proposed and not answered yet count as reserved.
	needs: {
		where: { status: 'proposed' },
		select: {
			stateIso3: true,
			allocated: true,
			minimumQuantity: true,
			lines: { orderBy: { position: 'asc' } },
		},
	},
} as const satisfies Prisma.ProgrammeInclude
type Row = Prisma.ProgrammeGetPayload<{ include: typeof columns }>

/** The facts of these programmes for an allocation. Requires access to all reservations. */
export async function allocationProgrammes(
	tx: Tx,
	ids: readonly string[],
	releaseDays: number,
): Promise<AllocationProgramme[]> {
	const rows = await tx.programme.findMany({
		where: { id: { in: [...ids] }, status: 'open' },
		include: columns,
	})
	const states = await tx.state.findMany({
		select: { iso3: true, subregion: true, ldc: true, lldc: true, sids: true },
	})
	const known = new Map(states.map((state) => [state.iso3, state]))
	return rows.map((row) => {
		const taken = [
			...row.reservations,
			...row.needs.map(({ stateIso3, allocated, minimumQuantity }) => ({
				stateIso3,
				amount: null,
				quantity: allocated ?? minimumQuantity ?? 1,
			})),
		]
		const { id, capacity, minimumPerState, maximumPerState, reserveShare, currency } = row
		const funds = fundsOf(row, taken)
		const inReserve = taken.filter(({ stateIso3 }) => {
			const state = known.get(stateIso3)
			return state !== undefined && (state.ldc || state.lldc || state.sids)
		})
		return {
			id,
			capacity,
			minimumPerState,
			maximumPerState,
			reserveShare,
			currency,
			free: capacity - total(taken),
			categories: freeCategories(row),
			takenByState: summed(taken, ({ stateIso3 }) => stateIso3),
			takenBySubregion: summed(taken, ({ stateIso3 }) => known.get(stateIso3)?.subregion ?? null),
			takenInReserve: total(inReserve),
			unitCost: row.costPerUnit,
			budgetLeft: moneyAvailable(funds),
			funds: { contributions: funds.contributions, promised: funds.promised },
			earmarked: row.regionEarmarked,
			reserveUntil: reserveUntil(row, releaseDays),
		}
	})
}

/** What is free of each category, where the programme states its capacity so; proposals take what they would be offered. */
function freeCategories({ capacities, categories, reservations, needs }: Row) {
	const proposed = needs.map(({ stateIso3, allocated, lines }) => {
		const asked = linesSupplied(lines, { categories: categories ?? [] })
		const given = allocated === null ? null : spread(asked, allocated)
		return { stateIso3, lines: given ? withGiven(asked, given) : leastOf(asked) }
	})
	const taken = [...reservations, ...proposed]
	return capacities.map(({ category, unit, quantity, maximumPerState }) => {
		const ofState = taken.map(({ stateIso3, lines }) => ({
			stateIso3,
			quantity: quantityIn(lines, { category, unit }),
		}))
		return {
			category,
			unit,
			free: Math.max(0, quantity - total(ofState)),
			...(maximumPerState !== undefined && {
				maximumPerState,
				takenByState: summed(ofState, ({ stateIso3 }) => stateIso3),
			}),
		}
	})
}

/** The day that the programme names, or `releaseDays` before its next course or the end of its commitments. */
function reserveUntil({ reserveReleaseOn, cohorts, lastCommitment }: Row, releaseDays: number) {
	if (reserveReleaseOn) return storedDay(reserveReleaseOn)
	const next = cohorts.find(({ startsOn }) => startsOn > now())?.startsOn ?? lastCommitment
	const day = new Date(next)
	day.setUTCDate(day.getUTCDate() - releaseDays)
	return storedDay(day)
}

type Taken = { stateIso3: string; quantity: number }
const total = (taken: readonly Taken[]) => taken.reduce((sum, { quantity }) => sum + quantity, 0)

function summed(taken: readonly Taken[], of: (taken: Taken) => string | null): Record<string, number> {
	const sums: Record<string, number> = {}
	for (const each of taken) {
		const key = of(each)
		if (key !== null) sums[key] = (sums[key] ?? 0) + each.quantity
	}
	return sums
}

/** The offers of each State in each kind of assistance, unanswered or reserved. */
export async function activeOffers(tx: Tx): Promise<AllocationFacts['offers'][number][]> {
	const counted = await tx.need.groupBy({
		by: ['stateIso3', 'kind'],
		where: { status: { in: needStatusesThat('offerOpen') } },
		_count: true,
	})
	return counted.map(({ stateIso3, kind, _count }) => ({ stateIso3, kind, active: _count }))
}
