import { type InferResult, sql } from 'kysely'
import { COUNTED, type FacetCounts, sumFacets } from '#app/domain/lists/facet-counts.ts'
import { whileAsking } from '#app/domain/search/request-ids.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Ask } from '#app/platform/read.server.ts'
import { build } from '#app/platform/statement.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownStatus } from '#workflows/status-line.ts'
import { bandOfRow, type RequestFilters, rowsPassing } from './request-conditions.server.ts'

const facets = ['status', 'state', 'officer', 'due'] as const
type Facet = (typeof facets)[number]

/** Every row that is counted, and beside them those that would be there without one of the chosen filters. */
function countsOf(actor: Actor, filters: RequestFilters) {
	const lately = { where: [], at: sql`t.updated_at`, direction: sql`desc` }
	const columns = sql`, t.status, t.state_iso3, t.officer_id, ${bandOfRow()} as band`
	const windowOf = (of: Facet | 'all', passing: RequestFilters) =>
		sql`select ${sql.lit(of)}::text as of_facet, w.* from (${rowsPassing(actor, passing, { part: lately, most: COUNTED + 1, byChange: true, columns })}) as w`
	const without = facets
		.filter((facet) => filters[facet])
		.map((facet) => windowOf(facet, { ...filters, [facet]: undefined }))
	const windows = sql.join([windowOf('all', filters), ...without], sql` union all `)
	const rows = sql<{
		facet: string
		status: string
		state: string
		officer: string | null
		due: string
		count: number
	}>`(
		select of_facet as facet, status, state_iso3 as state, officer_id as officer, band as due, count(*)::int as count
		from (${windows}) as counted group by 1, 2, 3, 4, 5)`
	return build
		.selectFrom(rows.as<'c'>(sql`c`))
		.select(['c.facet', 'c.status', 'c.state', 'c.officer', 'c.due', 'c.count'])
}
type Counted = InferResult<ReturnType<typeof countsOf>>[number]

/**
 * How many requests pass the filters, and how many there are for each value of a filter, with the other filters as they
 * are: counted as far as the last changed thousand that the actor may see.
 */
export async function countRequests(
	ask: Ask,
	actor: Actor,
	filters: RequestFilters,
): Promise<FacetCounts<Facet>> {
	const found = await whileAsking(ask, filters.text?.[0], () => ask(countsOf(actor, filters)))
	const ofState = isStateRole(actor.role)
	const values: Record<Facet, (row: Counted) => string | null> = {
		status: ({ status }) => shownStatus(status as RequestStatus, ofState),
		state: ({ state }) => state,
		officer: ({ officer }) => officer,
		due: ({ due }) => due,
	}
	return sumFacets(found, facets, {
		isChosen: (facet) => filters[facet] !== undefined,
		readValue: (facet, row) => values[facet](row),
	})
}
