import { type InferResult, type RawBuilder, sql } from 'kysely'
import { requireAbility } from '#app/domain/core/rights.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import type { placedIds } from '#app/domain/lists/keyset.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import { type Listing, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import type {
	BundleFilterName,
	BundleFilters,
	BundleSort,
	BundleStatus,
} from '#app/forms/lists/bundle-list.ts'
import { lists } from '#app/forms/lists/lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build } from '#app/platform/database/statement.ts'

/** The States of a bundle, each once, as far as the reader may see its needs. */
const membersOf = (row: RawBuilder<unknown>) => sql<string[]>`array(select n.state_iso3 from bundled_need as n
	where n.bundle_id = ${row}.id and n.left_at is null order by n.state_iso3)`

const rowsOf = (ids: ReturnType<typeof placedIds>) =>
	build
		.selectFrom(ids)
		.innerJoin('bundle as b', 'b.id', 'x.id')
		.select(['b.id', 'b.title', 'b.theme', 'b.kind', 'b.made_at as madeAt', 'b.ended_at as endedAt'])
		.select(membersOf(sql`b`).as('members'))
		.orderBy('x.place')
type Row = InferResult<ReturnType<typeof rowsOf>>[number]

const statusOf = sql`case when t.ended_at is null then 'followed' else 'ended' end`

function* conditions({
	text,
	status,
	kind,
	theme,
	state = [],
}: BundleFilters): Generator<RawBuilder<unknown>> {
	if (status) yield sql`${statusOf} = ${anyOf(status)}`
	if (kind) yield sql`t.kind::text = ${anyOf(kind)}`
	if (theme) yield sql`t.theme = ${anyOf(theme)}`
	for (const iso3 of state) yield sql`${iso3} = any (${membersOf(sql`t`)})`
	// Bundles are internal and are not indexed.
	for (const words of text ?? []) yield sql`position(lower(${words}::text) in lower(t.title)) > 0`
}

const bundleListing: Listing<BundleFilterName, BundleSort, 'status' | 'kind' | 'theme', Row> = {
	sorts: {
		title: { column: sql`t.title`, type: 'text', valueOf: ({ title }) => title },
		madeOn: { column: sql`t.made_at`, type: 'timestamptz', valueOf: ({ madeAt }) => madeAt },
	},
	rowsPassing: (filters, wanted) => rowsOfTable(sql`bundle as t`, [...conditions(filters)], wanted),
	rowsOf,
	facets: { status: { by: statusOf }, kind: { by: sql`t.kind` }, theme: { by: sql`t.theme` } },
	counted: 'madeOn',
}

const statusIn = (endedAt: Date | null): BundleStatus => (endedAt ? 'ended' : 'followed')

const shownBundle = ({ members, endedAt, ...row }: Row) => ({
	...row,
	status: statusIn(endedAt),
	needs: members.length,
	states: [...new Set(members)],
})

/** How the list of bundles is read. */
export const bundleSource = listSource({
	list: lists.bundles,
	listing: () => bundleListing,
	exported: (rows) => rows.map(shownBundle),
})

/** The list of bundles as an address asks for it, with the States that the reader may see in them. */
export function getBundleList(actor: Actor, params: URLSearchParams) {
	requireAbility(actor, 'bundleNeeds')
	return readAs(actor, async (read) => {
		const list = await readFrom(read, bundleSource, params)
		return { ...list, rows: list.rows.map(shownBundle), mayExport: hasRightToExport(actor, 'listXlsx') }
	})
}
export type BundleList = Awaited<ReturnType<typeof getBundleList>>
