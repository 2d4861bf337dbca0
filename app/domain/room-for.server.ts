import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Programme } from '#prisma/generated/client.ts'
import { priceOf, type Room } from '#workflows/reservation/limits.ts'

export type OpenCohort = {
	id: string
	startsOn: Date
	endsOn: Date
	place: string
	language: string | null
	seats: number
	free: number
}
export type RoomFor = Room & { cohorts: OpenCohort[] }

type Priced = Pick<
	Programme,
	'id' | 'capacity' | 'maximumPerState' | 'budget' | 'costPerUnit' | 'currency' | 'contributions'
>

/**
 * What a programme still has for one State, with its cohorts that have not begun. Needs the sight of all reservations;
 * to give something away, hold the programme's row first.
 */
export async function roomFor(tx: Tx, programme: Priced, stateIso3: string): Promise<RoomFor> {
	const { id: programmeId, capacity, maximumPerState, costPerUnit, currency } = programme
	const held = await tx.reservation.findMany({
		where: { programmeId, releasedAt: null },
		select: { quantity: true, amount: true, stateIso3: true, cohortId: true },
	})
	const today = new Date(now().toISOString().slice(0, 10))
	const cohorts = await tx.cohort.findMany({
		where: { programmeId, startsOn: { gte: today } },
		orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
	})
	// What was kept before a unit had a price is counted at today's.
	const costOf = (quantity: number) => priceOf(quantity, programme) ?? 0
	const spent = held.reduce((sum, { amount, quantity }) => sum + (amount ?? costOf(quantity)), 0)
	return {
		...{ maximumPerState, costPerUnit, currency },
		free: capacity - quantityOf(held),
		ofState: quantityOf(held.filter((each) => each.stateIso3 === stateIso3)),
		moneyLeft: moneyFor(programme, stateIso3, spent),
		cohorts: cohorts.map((cohort) => {
			const taken = quantityOf(held.filter(({ cohortId }) => cohortId === cohort.id))
			return { ...cohort, free: Math.max(0, cohort.seats - taken) }
		}),
	}
}

const quantityOf = (held: readonly { quantity: number }[]) =>
	held.reduce((sum, { quantity }) => sum + quantity, 0)

type Contribution = { amount: number | null; excludedCountries?: string[] }

/** What is left of the budget; for a State that some donors leave out, no more than the others gave. */
function moneyFor({ budget, contributions }: Priced, stateIso3: string, spent: number): number | null {
	if (budget === null) return null
	const given = contributions as Contribution[]
	const open = given.filter(({ excludedCountries = [] }) => !excludedCountries.includes(stateIso3))
	const isLimited = open.length < given.length && open.every(({ amount }) => amount !== null)
	const most = isLimited ? open.reduce((sum, { amount }) => sum + (amount ?? 0), 0) : budget
	return Math.min(budget - spent, most)
}
