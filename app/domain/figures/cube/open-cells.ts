import { type RawBuilder, sql } from 'kysely'
import { ageBands } from '#workflows/figures/definitions.ts'
import type { Cells } from './cells.ts'

const WEEK_SECONDS = 7 * 24 * 3600

/** The age band of a moment, in whole weeks until `at`. */
const bandOf = (since: RawBuilder<unknown>, at: Date) => {
	const weeks = sql`extract(epoch from ${at}::timestamptz - ${since}) / ${sql.lit(WEEK_SECONDS)}`
	const ends = ageBands.filter((band) => band !== 'more')
	return sql`case ${sql.join(
		ends.map((end) => sql`when ${weeks} < ${sql.lit(Number(end) + 1)} then ${sql.lit(end)}`),
		sql` `,
	)} else 'more' end`
}

/** Needs that have not ended: their status, how long they are open and wait, and who has them. */
export const openCells: Cells = ({ keyed, at }) => sql`
	select key, '{now}'::text[] as periods, "table", one, other, sum(n)::int as n,
		bit_or(states) as states, null::numeric as money
	from (
		select key, status, officer_id, party, ${bandOf(sql`submitted_at`, at)} as age,
			${bandOf(sql`party_since`, at)} as wait, coalesce(due_at < ${at}::timestamptz, false) as is_late, count(*)::int as n,
			bit_or(state_bit) as states
		from ${keyed} as f where ended_at is null group by 1, 2, 3, 4, 5, 6, 7
	) as f cross join lateral (
		select 'open', status, null
		union all select 'ages', age, coalesce(party, '')
		union all select 'waits', wait, party where party is not null
		union all select 'overdue', party, null where party is not null and is_late
		union all select 'officers', coalesce(officer_id, ''), null
	) as place ("table", one, other) group by 1, 3, 4, 5`
