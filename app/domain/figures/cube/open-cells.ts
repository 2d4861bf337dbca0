import { type RawBuilder, sql } from 'kysely'
import { ageBands } from '#workflows/figures/definitions.ts'
import { byKey, type Cells } from './cells.ts'
import { only } from './cube-periods.ts'

const WEEK = 7 * 24 * 3600_000

/** The age band of a moment, in whole weeks until `at`. */
const bandOf = (since: RawBuilder<unknown>, at: Date) => {
	const ends = ageBands.filter((band) => band !== 'more')
	const weeksBefore = (weeks: number) => new Date(at.getTime() - weeks * WEEK)
	return sql`case ${sql.join(
		ends.map((end) => sql`when ${since} > ${weeksBefore(Number(end) + 1)}::timestamptz then ${sql.lit(end)}`),
		sql` `,
	)} else 'more' end`
}

/** Needs that have not ended: their status, how long they are open and wait, and who has them. */
export const openCells: Cells = ({ at }) => sql`
	select key, ${only('now')} as periods, "table", one, other, sum(n)::int as n,
		bit_or(states) as states, null::numeric as money
	from (
		select key, status, officer_id, party, age, wait, is_late, count(*)::int as n, bit_or(state_bit) as states
		from ${byKey(sql`(
			select keys, state_bit, status, officer_id, party, ${bandOf(sql`submitted_at`, at)} as age,
				${bandOf(sql`party_since`, at)} as wait, coalesce(due_at < ${at}::timestamptz, false) as is_late
			from placed where ended_at is null offset 0
		)`)} as f group by 1, 2, 3, 4, 5, 6, 7
	) as f cross join lateral (
		select 'open', status, null
		union all select 'ages', age, coalesce(party, '')
		union all select 'waits', wait, party where party is not null
		union all select 'overdue', party, null where party is not null and is_late
		union all select 'officers', coalesce(officer_id, ''), null
	) as place ("table", one, other) group by 1, 3, 4, 5`
