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
	select state_iso3, region, themes, groups, kind, '{now}'::text[] as periods, "table", dims, 1::bigint as n,
		null::float8 as money
	from ${facts} as f cross join lateral (
		select 'open', jsonb_build_object('status', status)
		union all select 'ages', jsonb_build_object('age', ${bandOf(sql`submitted_at`, at)}, 'party', coalesce(party, ''))
		union all select 'waits', jsonb_build_object('age', ${bandOf(sql`party_since`, at)}, 'party', party) where party is not null
		union all select 'overdue', jsonb_build_object('party', party) where party is not null and due_at < ${at}::timestamptz
		union all select 'officers', jsonb_build_object('officer', coalesce(officer_id, ''))
	) as place ("table", dims) where ended_at is null`
