import { type InferResult, type RawBuilder, sql } from 'kysely'
import type { placedIds } from '#app/domain/lists/keyset.server.ts'
import { type Listing, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import type {
	AllocationFilterName,
	AllocationFilters,
	AllocationSort,
} from '#app/forms/lists/allocation-list.ts'
import { anyOf, build } from '#app/platform/statement.ts'
import { allocationScope } from './allocation-scope.ts'

const rowsOf = (ids: ReturnType<typeof placedIds>) =>
	build
		.selectFrom(ids)
		.innerJoin('allocation_run as r', 'r.id', 'x.id')
		.leftJoin('person as p', 'p.id', 'r.started_by_id')
		.select(['r.id', 'r.scope', 'r.status', 'r.started_at as startedAt', 'r.finished_at as finishedAt'])
		.select(sql<string | null>`p.name`.as('startedBy'))
		.select(
			sql<string | null>`(select code from programme where programme.id = r.scope->>'programmeId')`.as(
				'programme',
			),
		)
		.orderBy('x.place')
type Row = InferResult<ReturnType<typeof rowsOf>>[number]

function* conditions({ status, scope }: AllocationFilters): Generator<RawBuilder<unknown>> {
	if (status) yield sql`t.status::text = ${anyOf(status)}`
	if (scope) yield sql`t.scope->>'of' = ${anyOf(scope)}`
}

/** How the list of allocation runs is read. */
export const allocationListing: Listing<AllocationFilterName, AllocationSort, AllocationFilterName, Row> = {
	sorts: {
		started: { column: sql`t.started_at`, type: 'timestamptz', valueOf: ({ startedAt }) => startedAt },
	},
	rowsPassing: (filters, wanted) => rowsOfTable(sql`allocation_run as t`, [...conditions(filters)], wanted),
	rowsOf,
	facets: { status: { by: sql`t.status` }, scope: { by: sql`t.scope->>'of'` } },
	counted: 'started',
}

/** A run as a row of the list: what it allocates is read by its schema. */
export const shownRun = ({ scope, ...row }: Row) => ({ ...row, scope: allocationScope.parse(scope) })
