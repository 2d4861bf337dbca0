import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Programme } from '#prisma/generated/client.ts'
import { moneyLeft } from '#workflows/funding/usable-money.ts'
import type { Room } from '#workflows/reservation/limits.ts'
import { fundsOf } from './funds-of.ts'

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
	'id' | 'capacity' | 'maximumPerState' | 'budget' | 'costPerUnit' | 'currency' | 'contributions' | 'donors'
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
	return {
		maximumPerState,
		costPerUnit,
		currency,
		free: capacity - quantityOf(held),
		ofState: quantityOf(held.filter((each) => each.stateIso3 === stateIso3)),
		money: moneyLeft(fundsOf(programme, held), stateIso3),
		cohorts: cohorts.map((cohort) => {
			const taken = quantityOf(held.filter(({ cohortId }) => cohortId === cohort.id))
			return { ...cohort, free: Math.max(0, cohort.seats - taken) }
		}),
	}
}

const quantityOf = (held: readonly { quantity: number }[]) =>
	held.reduce((sum, { quantity }) => sum + quantity, 0)
