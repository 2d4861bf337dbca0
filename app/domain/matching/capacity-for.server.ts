import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import type { Prisma, Programme } from '#prisma/generated/client.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import {
	type CategoryLeft,
	categoriesFor,
	untaken,
	withTaken,
} from '#workflows/equipment/category-capacity.ts'
import type { CategoryTotal } from '#workflows/equipment/need-lines.ts'
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
export type CapacityFor = AvailableCapacity & {
	cohorts: OpenCohort[]
	/** What the State can still receive of each category, where the programme states its capacity so. */
	categories: CategoryLeft[]
}

type Priced = Pick<
	Programme,
	'id' | 'capacity' | 'maximumPerState' | 'budget' | 'costPerUnit' | 'currency' | 'donors'
> & { contributions: Stored.StoredContributions; capacities: Stored.CategoryCapacities }

/**
 * A programme's available capacity for one State, with its cohorts that have not begun. Requires access to all
 * reservations; to reserve anything, lock the programme's row first.
 */
export async function capacityFor(ask: Ask, programme: Priced, stateIso3: string): Promise<CapacityFor> {
	const { id: programmeId, capacity, maximumPerState, costPerUnit, currency } = programme
	const today = dayOfOffice(now())
	const [held, cohorts] = await Promise.all([
		ask(heldIn, { programmeId }),
		ask(cohortsAhead, { programmeId, today }),
	])
	const own = held.filter((each) => each.stateIso3 === stateIso3)
	return {
		maximumPerState,
		costPerUnit,
		currency,
		free: capacity - quantityOf(held),
		ofState: quantityOf(own),
		categories: categoriesFor(
			withTaken(
				untaken(programme.capacities),
				held.flatMap(({ lines }) => lines),
				own.flatMap(({ lines }) => lines),
			),
		),
		money: moneyLeft(fundsOf(programme, held), stateIso3),
		cohorts: cohorts.map((cohort) => {
			const taken = quantityOf(held.filter(({ cohortId }) => cohortId === cohort.id))
			return { ...cohort, free: Math.max(0, cohort.seats - taken) }
		}),
	}
}

const heldIn = statement(({ programmeId }: { programmeId: string }) =>
	build
		.selectFrom('reservation')
		.where('programme_id', '=', programmeId)
		.where('released_at', 'is', null)
		.select(['quantity', 'amount', 'state_iso3 as stateIso3', 'cohort_id as cohortId'])
		.select(sql<CategoryTotal[]>`lines`.as('lines')),
)

const cohortsAhead = statement(({ programmeId, today }: { programmeId: string; today: string }) =>
	build
		.selectFrom('cohort')
		.where('programme_id', '=', programmeId)
		.where('starts_on', '>=', sql<Date>`${today}::date`)
		.orderBy('starts_on')
		.orderBy('id')
		.select(['id', 'programme_id as programmeId', 'starts_on as startsOn', 'ends_on as endsOn'])
		.select(['place', 'seats', 'language']),
)

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
export async function waitingOf(
	asSystem: Ask,
	actor: Actor,
	needId: string,
	language: Language,
): Promise<Waiting | undefined> {
	const [found] = await asSystem(placed, { needId })
	if (!found) return undefined
	const { since, place, length, id, code, titles } = found
	const programme = { id, code, title: textIn(titles, language) }
	return {
		since,
		band: waitlistBand(place),
		list: isOfficeRole(actor.role) ? { programme, place, length } : null,
	}
}

const placed = statement(({ needId }: { needId: string }) =>
	build
		.selectFrom('waitlist_entry as own')
		.innerJoin('programme', 'programme.id', 'own.programme_id')
		.innerJoinLateral(
			(of) =>
				of
					.selectFrom('waitlist_entry as each')
					.whereRef('each.programme_id', '=', 'own.programme_id')
					.where('each.left_at', 'is', null)
					.select([
						sql<number>`count(*)::int`.as('length'),
						sql<number>`(count(*) filter (where (each.since, each.id) <= (own.since, own.id)))::int`.as(
							'place',
						),
					])
					.as('list'),
			(join) => join.onTrue(),
		)
		.where('own.need_id', '=', needId)
		.where('own.left_at', 'is', null)
		.limit(1)
		.select(['own.since', 'list.place', 'list.length', 'programme.id', 'code', 'titles']),
)

type Paying = Pick<Programme, 'budget' | 'costPerUnit' | 'donors'> & {
	contributions: Stored.StoredContributions
}
type Promised = { stateIso3: string; quantity: number; amount: number | null }

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
	given: Stored.StoredContributions,
): ContributionFacts[] {
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
