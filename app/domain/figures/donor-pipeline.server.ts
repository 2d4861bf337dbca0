import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { categoriesOfNeed } from '#app/domain/core/need-lines.server.ts'
import { urgency } from '#app/domain/core/urgency.ts'
import type { Read } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { CategoryTotal } from '#workflows/equipment/need-lines.ts'
import type { Language } from '#workflows/languages.ts'
import type { Kind } from '#workflows/vocabulary.ts'

export type PipelineFilter = {
	kind?: string | undefined
	theme?: string | undefined
	region?: string | undefined
}

/** An unmet need as shown to donors. It contains no free text, which could name a State. */
export type UnmetSummary = {
	kind: Kind
	taType: string | null
	themes: string[]
	region: string | null
	/** Named only where the State consented to publication. */
	state: string | null
	quantity: number | null
	/** Of equipment, by category: unlike quantities are not added up. */
	lines: CategoryTotal[]
	urgency: string | null
}

/** Accepted needs for which no programme has capacity. */
export const unmet = sql`need.status in ('accepted', 'waitlisted', 'onHold') and request.status = 'active'`

/**
 * Unmet needs that donors may see one by one: the State consented, and the request is not confidential. The strictest
 * reading of that consent: kind, theme, region, quantity and urgency, and the State itself only where it also consented
 * to publication and submitted the request as public.
 */
export const consented = sql`request.answers @> '{"about": {"consentDonors": true}}'
	and request.classification <> 'CONFIDENTIAL'`

const LISTED = 500

type Asked = { kind: string | null; theme: string | null; region: string | null }
type Row = Omit<UnmetSummary, 'state'> & { names: unknown; at: string }

const listed = statement(({ kind, theme, region }: Asked) =>
	build
		.selectFrom(
			sql<Row>`(
		select need.kind::text as kind, need.ta_type as "taType", coalesce(need.themes, '{}') as themes, state.region,
			need.quantity, ${categoriesOfNeed} as lines, ${urgency} as urgency,
			case when request.classification = 'PUBLIC' and request.answers @> '{"about": {"consentPublish": true}}'
				then state.names end as names,
			row_number() over (order by ${urgency} nulls last, need.kind, state.region nulls last,
				need.themes, need.quantity, md5(need.id)) as at
		from need join request on request.id = need.request_id join state on state.iso3 = need.state_iso3
		where ${unmet} and ${consented}
			and (${kind}::text is null or need.kind::text = ${kind})
			and (${theme}::text is null or ${theme} = any (need.themes))
			and (${region}::text is null or state.region = ${region})
		order by at limit ${sql.lit(LISTED)})`.as<'summary'>(sql`summary`),
		)
		.select(['kind', 'taType', 'themes', 'region', 'quantity', 'lines', 'urgency', 'names'])
		.orderBy('at'),
)

/** Summaries of unmet needs, the most urgent first; in an order that does not reveal when each was submitted. */
export async function unmetSummaries(
	read: Read,
	asked: PipelineFilter,
	language: Language,
): Promise<UnmetSummary[]> {
	const { kind = null, theme = null, region = null } = asked
	const rows = await read.asSystem(listed, { kind, theme, region })
	return rows.map(({ names, ...row }) => ({ ...row, state: names ? textIn(names, language) : null }))
}
