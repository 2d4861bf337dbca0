import { type RawBuilder, sql } from 'kysely'
import { categoriesOfNeed } from '#app/domain/core/need-lines.server.ts'
import { urgency } from '#app/domain/core/needs-in-view.server.ts'
import { sharedFact } from '#app/domain/core/shared-facts.server.ts'
import { unmet } from '#app/domain/figures/donor-pipeline.server.ts'
import type { Read } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { CategoryTotal } from '#workflows/equipment/need-lines.ts'
import type { SharedFact } from '#workflows/sharing.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** Which needs a meeting is about; all where nothing is chosen. */
export type AnnexFilter = { kind?: string | undefined; theme?: string | undefined }

/** Needs that one annex has at most: more are better parted by theme than read as one document. */
export const MOST_NEEDS = 2_000

/** A need with what its State agreed to publish: null, or no lines, for what it did not. */
export type ConsentedNeed = {
	stateIso3: string
	names: Record<string, string>
	kind: Kind
	taType: string | null
	themes: string[] | null
	title: string | null
	authority: string | null
	quantity: number | null
	/** Of equipment, by category: unlike quantities are not added up. */
	lines: CategoryTotal[]
	urgency: string | null
	/** `YYYY-MM-DD`. */
	earliest: string | null
	latest: string | null
}

const ifPublic = (fact: SharedFact, value: RawBuilder<unknown>) =>
	sql`case when ${sharedFact('public', fact)} then ${value} end`
const answer = (name: 'earliest' | 'latest') =>
	ifPublic('dates', sql`nullif(need.answers #>> ${sql.lit(`{need,${name}}`)}, '')`)

// Within a State by what is shown, so that the order does not tell when a need was submitted.
const consented = statement(({ kind, theme }: { kind: string | null; theme: string | null }) =>
	build
		.selectFrom(
			sql<ConsentedNeed & { id: string }>`(
		select need.id, need.state_iso3 as "stateIso3", state.names, need.kind::text as kind,
			${ifPublic('type', sql`need.ta_type`)} as "taType", ${ifPublic('themes', sql`need.themes`)} as themes,
			${ifPublic('words', sql`need.title`)} as title, ${ifPublic('institution', sql`authority.name`)} as authority,
			${ifPublic('quantity', sql`need.quantity`)} as quantity,
			coalesce(${ifPublic('quantity', categoriesOfNeed)}, '[]') as lines, ${ifPublic('urgency', urgency)} as urgency,
			${answer('earliest')} as earliest, ${answer('latest')} as latest
		from need join request on request.id = need.request_id join state on state.iso3 = need.state_iso3
			join authority on authority.id = request.authority_id
		where ${unmet} and ${sharedFact('public', 'state')} and ${sharedFact('public', 'kind')}
			and (${kind}::text is null or need.kind::text = ${kind})
			and (${theme}::text is null or (${sharedFact('public', 'themes')} and ${theme} = any (need.themes)))
		)`.as<'told'>(sql`told`),
		)
		.select(['stateIso3', 'names', 'kind', 'taType', 'themes', 'title', 'authority'])
		.select(['quantity', 'lines', 'urgency', 'earliest', 'latest'])
		.orderBy('stateIso3')
		.orderBy('kind')
		.orderBy('urgency')
		.orderBy(sql`md5(id)`)
		.limit(sql.lit(MOST_NEEDS + 1)),
)

/** Unmet needs whose State agreed to publication; one more than an annex has where there are too many. */
export const consentedNeeds = (read: Read, { kind, theme }: AnnexFilter) =>
	read.asSystem(consented, { kind: kind ?? null, theme: theme ?? null })
