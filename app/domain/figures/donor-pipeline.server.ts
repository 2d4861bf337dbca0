import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { categoriesOfNeed } from '#app/domain/core/need-lines.server.ts'
import { urgency } from '#app/domain/core/needs-in-view.server.ts'
import { recordSummaries } from '#app/domain/core/record-access.server.ts'
import { type RowOf, sharedColumns, sharedFact } from '#app/domain/core/shared-facts.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { build, fixed, statement } from '#app/platform/database/statement.ts'
import type { CategoryTotal } from '#workflows/equipment/need-lines.ts'
import type { Language } from '#workflows/languages.ts'
import { needStatusesThat } from '#workflows/need/status-facts.ts'
import { coarseLines, coarseQuantity } from '#workflows/pipeline/size-bands.ts'
import { requestStatusesThat } from '#workflows/request/status-facts.ts'
import { ofFact } from '#workflows/shared-row.ts'
import type { Kind } from '#workflows/vocabulary.ts'

export type PipelineFilter = {
	kind?: string | undefined
	theme?: string | undefined
	region?: string | undefined
}

/**
 * An unmet need as shown to donors, with what its State agreed to: null for what it did not. It contains no free text,
 * which could name a State.
 */
export type UnmetSummary = {
	kind: Kind
	taType: string | null
	themes: string[]
	region: string | null
	state: string | null
	quantity: number | null
	/** Of equipment, by category: unlike quantities are not added up. */
	lines: CategoryTotal[]
	urgency: string | null
	/** Whether quantity and urgency are shown at all. */
	isQuantified: boolean
	/** Of a State that is not named, only the size of a quantity is told: it is at least so much. */
	isExact: boolean
}

/** Accepted needs for which no programme has capacity. */
export const unmet = sql`need.status in ${fixed(needStatusesThat('unmet'))} and request.status in ${fixed(requestStatusesThat('underWay'))}`

/** Whether donors see a need in figures. */
export const isCounted = sharedFact('donor', 'counted')

/** What donors read of an unmet need in a list, by the facts that its State agreed to. */
const summary = sharedColumns('donor', ['kind'], {
	kind: ofFact('kind', sql<Kind>`need.kind::text`),
	taType: ofFact('type', sql<string | null>`need.ta_type`),
	themes: ofFact('themes', sql<string[] | null>`need.themes`),
	region: ofFact('region', sql<string | null>`state.region`),
	quantity: ofFact('quantity', sql<number | null>`need.quantity`),
	isQuantified: ofFact('quantity', sql<boolean>`true`),
	urgency: ofFact('urgency', urgency),
	names: ofFact('state', sql<Record<string, string>>`state.names`),
})
/** The same that is read for the rows of a page alone, since it takes longer. */
const linesOfSummary = sharedColumns('donor', ['kind'], {
	lines: ofFact('quantity', sql<CategoryTotal[]>`${categoriesOfNeed}`),
})

/** At most so many are in a file. */
const LISTED = 500

type DonorPipelineArgs = {
	kind: string | null
	theme: string | null
	region: string | null
	personId: string
	after: string | null
	most: number
}
type Row = RowOf<typeof summary> &
	RowOf<typeof linesOfSummary> & {
		at: string
		/** Names the row in an address without telling which need it is. */
		mark: string
		requestId: string
		/** Whether the reader has not been shown anything of this request on the page before. */
		isNew: boolean
	}

// The order follows only what is shown. What is not part of it is read for the rows of the page alone.
const listed = statement(({ kind, theme, region, personId, after, most }: DonorPipelineArgs) =>
	build
		.selectFrom(
			sql<Row>`(
		with ordered as (
		select *, row_number() over (order by urgency nulls last, kind, region nulls last, themes, quantity, mark) as at from (
			select need.id as "needId", md5(need.id) as mark, ${summary.columns}
			from need join request on request.id = need.request_id join state on state.iso3 = need.state_iso3
			where ${unmet} and ${summary.isShown}
				and (${kind}::text is null or need.kind::text = ${kind})
				and (${theme}::text is null or (${sharedFact('donor', 'themes')} and ${theme} = any (need.themes)))
				and (${region}::text is null or (${sharedFact('donor', 'region')} and state.region = ${region}))) as told)
		select ordered.*, need.request_id as "requestId", ${linesOfSummary.columns},
			not exists (select from access_log_entry as seen where seen.request_id = need.request_id
				and seen.person_id = ${personId} and seen.what = 'summary') as "isNew"
		from ordered join need on need.id = "needId" join request on request.id = need.request_id
		where at > coalesce((select at from ordered where mark = ${after}), 0)
		order by at limit ${most}::int)`.as<'summary'>(sql`summary`),
		)
		.select([
			'kind',
			'taType',
			'themes',
			'region',
			'quantity',
			'lines',
			'urgency',
			'isQuantified',
			'names',
			'requestId',
			'isNew',
			'mark',
		])
		.orderBy('at'),
)

type Page = PipelineFilter & {
	/** `next` of the page before; an unknown one begins again. */
	after?: string | undefined
	/** Null for as many as a file has. */
	most: number | null
}

/**
 * Summaries of unmet needs, the most urgent first; in an order that does not reveal when each was submitted. With the
 * requests they are of, which the reader does not see.
 */
export async function unmetSummaries(read: Read, page: Page, language: Language) {
	const { actor } = read
	const { kind = null, theme = null, region = null, after = null, most } = page
	const asked = { kind, theme, region, personId: actor.id, after }
	const found = await read.asSystem(listed, { ...asked, most: most === null ? LISTED : most + 1 })
	const rows = most === null ? found : found.slice(0, most)
	const fresh = rows.filter(({ isNew }) => isNew).map(({ requestId }) => requestId)
	if (fresh.length > 0)
		read.afterwards(() =>
			withActor(actor, (tx) => recordSummaries(tx, actor, { requestIds: fresh, what: 'summary' })),
		)
	return {
		requestIds: rows.map(({ requestId }) => requestId),
		next: rows.length < found.length ? (rows.at(-1)?.mark ?? null) : null,
		summaries: rows.map(({ names, requestId: _, isNew: __, mark: ___, ...row }): UnmetSummary => {
			const [themes, isQuantified] = [row.themes ?? [], row.isQuantified ?? false]
			const lines = row.lines ?? []
			const shown = { ...row, themes, isQuantified }
			const state = names ? textIn(names, language) : null
			if (state !== null) return { ...shown, state, lines, isExact: true }
			return {
				...shown,
				state,
				lines: coarseLines(lines),
				quantity: coarseQuantity(row.quantity),
				isExact: false,
			}
		}),
	}
}
