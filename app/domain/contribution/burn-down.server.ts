import { sql } from 'kysely'
import type { Read } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'

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
export async function burnDownOf(read: Read, programme: Programme) {
	const { id, capacity, capacities, budget, fundingFrom, fundingTo } = programme
	const used = await read.asSystem(usedByMonth, { id })
	const [from, to] = [dayOf(fundingFrom), dayOf(fundingTo)]
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
		today: dayOf(read.at),
		capacity: hasCategories || capacity === 0 ? null : left(capacity, 'quantity'),
		money: budget === null || budget === 0 ? null : left(budget, 'amount'),
	}
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)
