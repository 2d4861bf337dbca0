import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import type { Prisma, Programme } from '#prisma/generated/client.ts'
import { type Funds, moneyLeft, promising } from '#workflows/funding/usable-money.ts'
import type { Language } from '#workflows/languages.ts'
import type { ContributionFacts } from '#workflows/matching/facts.ts'

import { type AvailableCapacity, priceOf } from '#workflows/reservation/limits.ts'
import { isOfficeRole } from '#workflows/roles.ts'

export type OpenCohort = {
	id: string
	startsOn: Date
	endsOn: Date
	place: string
	language: string | null
	seats: number
	free: number
}
export type CapacityFor = AvailableCapacity & { cohorts: OpenCohort[] }

type Priced = Pick<
	Programme,
	'id' | 'capacity' | 'maximumPerState' | 'budget' | 'costPerUnit' | 'currency' | 'contributions' | 'donors'
>

/**
 * A programme's available capacity for one State, with its cohorts that have not begun. Requires access to all
 * reservations; to reserve anything, lock the programme's row first.
 */
export async function capacityFor(tx: Tx, programme: Priced, stateIso3: string): Promise<CapacityFor> {
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

/**
 * The present reservations for a need. Those used by a delivery before a reopening remain counted, and a new offer does
 * not change them.
 */
export async function reservedForNeed(tx: Tx, needId: string): Promise<Prisma.ReservationWhereInput> {
	const delivered = await tx.delivery.findFirst({
		where: { needId, status: { in: ['closed', 'resultsReview'] } },
		orderBy: { openedAt: 'desc' },
		select: { openedAt: true },
	})
	return { needId, releasedAt: null, ...(delivered && { heldAt: { gt: delivered.openedAt } }) }
}

export type Waiting = {
	since: Date
	band: WaitlistBand
	/** Only for UNODC: the list shows other States. */
	list: { programme: { id: string; code: string; title: string }; place: number; length: number } | null
}

/**
 * How a need waits for capacity in a programme, or null. Its position also counts needs that the reader may not see.
 */
export async function waitingOf(tx: Tx, actor: Actor, needId: string, language: Language) {
	const lists = await withinSystem(tx, actor, () =>
		tx.programme.findMany({
			where: { waits: { some: { needId, leftAt: null } } },
			select: {
				id: true,
				code: true,
				titles: true,
				waits: {
					where: { leftAt: null },
					orderBy: [{ since: 'asc' }, { id: 'asc' }],
					select: { needId: true, since: true },
				},
			},
		}),
	)
	return lists.map(({ waits, titles, id, code }): Waiting => {
		const before = waits.findIndex((wait) => wait.needId === needId)
		const place = before + 1
		const programme = { id, code, title: textIn(titles, language) }
		return {
			since: waits[before]?.since ?? new Date(0),
			band: waitlistBand(place),
			list: isOfficeRole(actor.role) ? { programme, place, length: waits.length } : null,
		}
	})[0]
}

type Paying = Pick<Programme, 'budget' | 'costPerUnit' | 'contributions' | 'donors'>
type Promised = { stateIso3: string; quantity: number; amount: number | null }
type Stored = { donor: string; amount: number | null; excludedCountries?: string[] }

/**
 * The money of a programme with its reservations and commitments. Those made before a unit had a price count at today's
 * price.
 */
export function fundsOf(programme: Paying, promises: readonly Promised[]): Funds {
	const { budget, contributions, donors } = programme
	const funds = { budget, contributions: contributionFacts(donors, contributions), promised: {} }
	return promises.reduce<Funds>(
		(before, { stateIso3, amount, quantity }) =>
			promising(before, stateIso3, amount ?? priceOf(quantity, programme) ?? 0),
		funds,
	)
}

/** Donor contributions as stored. A donor without further details excludes no State, and gave an unknown amount. */
export function contributionFacts(
	donors: readonly string[] | null,
	contributions: unknown,
): ContributionFacts[] {
	const given = contributions as Stored[]
	const others = (donors ?? []).filter((donor) => !given.some((each) => each.donor === donor))
	return [
		...given.map(({ donor, amount, excludedCountries = [] }) => ({ donor, amount, excludedCountries })),
		...others.map((donor) => ({ donor, amount: null, excludedCountries: [] })),
	]
}

const FIRST = 5

type WaitlistBand = 'amongFirst' | 'furtherDown'

/** The band of the waiting list that is shown to a State instead of its position. */
const waitlistBand = (place: number): WaitlistBand => (place <= FIRST ? 'amongFirst' : 'furtherDown')
