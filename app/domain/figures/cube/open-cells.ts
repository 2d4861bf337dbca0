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
export const openCells: Cells = (facts, at) => sql`
	select state_iso3, filters, '{now}'::text[] as periods, "table", jsonb_object(names, codes) as dims, n, null::float8 as money
	from (
		select state_iso3, filters, "table", names, codes, count(*) as n from (
			select *, ${bandOf(sql`submitted_at`, at)} as age, ${bandOf(sql`party_since`, at)} as wait
			from ${facts} as f where ended_at is null
		) as f cross join lateral (
			select 'open', '{status}'::text[], array[status]
			union all select 'ages', '{age,party}', array[age, coalesce(party, '')]
			union all select 'waits', '{age,party}', array[wait, party] where party is not null
			union all select 'overdue', '{party}', array[party] where party is not null and due_at < ${at}::timestamptz
			union all select 'officers', '{officer}', array[coalesce(officer_id, '')]
		) as place ("table", names, codes) group by 1, 2, 3, 4, 5
	) as c`
