import { sql } from 'kysely'
import { postsOf } from '#app/domain/core/rights.ts'
import { contributionOf } from '#app/domain/figures/contribution-of.server.ts'
import { getProgrammeOfOffice } from '#app/domain/programmes/get-programme.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import type { Language } from '#workflows/languages.ts'

type Used = { on: string; quantity: number; amount: number }

/** What was reserved in each month less what was released in it, with the last day on which either happened. */
const usedByMonth = statement(({ id }: { id: string }) =>
	build
		.selectFrom(
			sql<Used>`(select to_char(max(at) at time zone 'UTC', 'YYYY-MM-DD') as "on", sum(quantity)::int as quantity,
				sum(amount)::float8 as amount
				from (
					select held_at as at, quantity, coalesce(amount, 0) as amount from reservation where programme_id = ${id}
					union all select released_at, -quantity, -coalesce(amount, 0) from reservation
					where programme_id = ${id} and released_at is not null
				) as change group by date_trunc('month', at, 'UTC'))`.as<'used'>(sql`used`),
		)
		.orderBy('on')
		.selectAll(),
)

type Programme = {
	id: string
	capacity: number
	/** By category of equipment: unlike items have no common capacity. */
	capacities: unknown
	budget: number | null
	fundingFrom: Date
	fundingTo: Date
}

/**
 * What was left of capacity and budget after each month of the funding period until now; a line is missing where there is
 * no total that can be used up. Days are `YYYY-MM-DD`, in UTC.
 */
async function burnDownOf(read: Read, programme: Programme) {
	const { id, capacity, capacities, budget, fundingFrom, fundingTo } = programme
	const used = await read.asSystem(usedByMonth, { id })
	const [from, to] = [storedDay(fundingFrom), storedDay(fundingTo)]
	const hasCategories = Array.isArray(capacities) && capacities.length > 0
	const left = (total: number, of: 'quantity' | 'amount') => {
		let rest = total
		const after = used.map((month) => {
			rest -= month[of]
			// What was reserved before the funding period counts from its first day.
			const isBefore = month.on < from
			return { on: isBefore ? from : month.on, left: rest }
		})
		return { total, points: [{ on: from, left: total }, ...after] }
	}
	return {
		from,
		to,
		today: dayOfOffice(read.at),
		capacity: hasCategories || capacity === 0 ? null : left(capacity, 'quantity'),
		money: budget === null || budget === 0 ? null : left(budget, 'amount'),
	}
}

const identitiesOf = (actor: Actor) => postsOf(actor).map(({ id }) => id)

/** More programmes than a person manages; further ones are found in the list of programmes. */
const MOST = 50

const managedBy = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('programme')
		.where(({ or, eb }) => or([eb('manager_id', '=', anyOf(ids)), eb('deputy_id', '=', anyOf(ids))]))
		.orderBy('code')
		.limit(MOST)
		.select('id'),
)

/** Contribution and results of the programmes that a manager looks after, at most 50; none for other roles. */
export function getOwnContributions(actor: Actor, language: Language) {
	return readAs(actor, async (read) => {
		if (!may(actor, 'manageProgrammes')) return []
		const managed = await read(managedBy, { ids: identitiesOf(actor) })
		if (managed.length === 0) return []
		return contributionOf(read, { ids: managed.map(({ id }) => id), isWhole: true }, language)
	})
}

const programmeOf = statement(({ id }: { id: string }) =>
	build
		.selectFrom('programme')
		.where('id', '=', id)
		.select([
			'id',
			'capacity',
			'capacities',
			'budget',
			'funding_from as fundingFrom',
			'funding_to as fundingTo',
		]),
)

/**
 * One programme with its contribution and results and what is left of its capacity and budget over time, for UNODC; those
 * who do not manage it read no results of confidential requests. Others find nothing.
 */
export function getProgrammeFunding(actor: Actor, id: string, language: Language) {
	return readAs(actor, async (read) => {
		const shown = await getProgrammeOfOffice(actor, id, language)
		const [programme] = await read(programmeOf, { id })
		if (!programme) throw new DomainError('not-found')
		const [[contribution], burnDown] = await Promise.all([
			contributionOf(read, { ids: [id], isWhole: shown.office.mine }, language),
			burnDownOf(read, programme),
		])
		if (!contribution) throw new DomainError('not-found')
		return { ...shown, contribution, burnDown, asAt: read.at }
	})
}
