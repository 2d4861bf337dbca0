import { type InferResult, type RawBuilder, sql } from 'kysely'
import { requireAbility } from '#app/domain/core/rights.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import type { placedIds } from '#app/domain/lists/keyset.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import { type Listing, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import type { Chosen } from '#app/forms/lists/list-address.ts'
import { lists } from '#app/forms/lists/lists.ts'
import type { PostFilter, PostSort, PostStatus } from '#app/forms/lists/post-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build } from '#app/platform/database/statement.ts'
import { isStateRole } from '#workflows/roles.ts'

type Table = 't' | 'p'
const own = (table: Table, name: string) => sql.ref(`${table}.${name}`)

const holderOf = (table: Table) =>
	sql`from tenure as held where held.post_id = ${own(table, 'id')} and held.begun_at is not null and held.ended is null`

const statusOf = (
	table: Table,
) => sql<PostStatus>`case when ${own(table, 'closed_at')} is not null then 'closed'
	when exists (select ${holderOf(table)}) then 'filled' else 'vacant' end`

// Posts of UNODC and of donors follow those of the States.
const placeOf = (table: Table) =>
	sql<string>`coalesce(${own(table, 'state_iso3')}, 'ZZZ') || ' ' || ${own(table, 'role')}::text || ' ' || ${own(table, 'title')}`

// Of posts that the database dated, what a cursor cannot hold is left out.
const inMilliseconds = (at: RawBuilder<unknown>) => sql`date_trunc('milliseconds', ${at})`

const rowsOf = (ids: ReturnType<typeof placedIds>) =>
	build
		.selectFrom(ids)
		.innerJoin('post as p', 'p.id', 'x.id')
		.leftJoin('authority as a', 'a.id', 'p.authority_id')
		.leftJoin('tenure as h', (join) =>
			join.onRef('h.post_id', '=', 'p.id').on('h.begun_at', 'is not', null).on('h.ended', 'is', null),
		)
		.leftJoin('person as holder', 'holder.id', 'h.person_id')
		.leftJoin('tenure as n', (join) =>
			join.onRef('n.post_id', '=', 'p.id').on('n.begun_at', 'is', null).on('n.ended', 'is', null),
		)
		.leftJoin('person as next', 'next.id', 'n.person_id')
		.orderBy('x.place')
		.select(['p.id', 'p.title', 'p.role', 'p.state_iso3 as stateIso3', 'p.donor', 'p.regions'])
		.select([
			'a.name as authority',
			'holder.id as holderId',
			'holder.name as holderName',
			'holder.suspended_at as suspendedAt',
		])
		.select(['next.name as nextName', 'n.from as nextFrom', statusOf('p').as('status')])
		.select(sql<Date | null>`${inMilliseconds(sql`h.from`)}`.as('since'))
		.select(sql<Date>`${inMilliseconds(sql`p.opened_at`)}`.as('openedAt'))
		.select(placeOf('p').as('inOrder'))
type Row = InferResult<ReturnType<typeof rowsOf>>[number]

function* conditions(
	actor: Actor,
	{ text, role, state, status }: Chosen<PostFilter>,
): Generator<RawBuilder<unknown>> {
	if (isStateRole(actor.role)) yield sql`t.state_iso3 = ${actor.stateIso3}`
	if (role) yield sql`t.role::text = ${anyOf(role)}`
	if (state) yield sql`t.state_iso3 = ${anyOf(state)}`
	if (status) yield sql`${statusOf('t')} = ${anyOf(status)}`
	for (const words of text ?? []) yield named(words)
}

/** Parts of the title of a post, or of the name of its holder. */
const named = (words: string) => sql`(position(lower(${words}::text) in lower(t.title)) > 0
	or exists (select from tenure h join person on person.id = h.person_id
		where h.post_id = t.id and h.ended is null and position(lower(${words}::text) in lower(person.name)) > 0))`

function postListing(actor: Actor): Listing<PostFilter, PostSort, 'role' | 'state' | 'status', Row> {
	return {
		sorts: {
			place: { column: placeOf('t'), type: 'text', valueOf: ({ inOrder }) => inOrder },
			title: { column: sql`t.title`, type: 'text', valueOf: ({ title }) => title },
			since: {
				column: sql`(select ${inMilliseconds(sql`held.from`)} ${holderOf('t')})`,
				type: 'timestamptz',
				valueOf: ({ since }) => since,
				empty: { column: inMilliseconds(sql`t.opened_at`), timeOf: ({ openedAt }) => openedAt },
			},
		},
		rowsPassing: (filters, wanted) => rowsOfTable(sql`post as t`, [...conditions(actor, filters)], wanted),
		rowsOf,
		facets: {
			role: { by: sql`t.role` },
			state: { by: sql`t.state_iso3` },
			status: { by: statusOf('t') },
		},
		counted: 'title',
	}
}

/** How the list of posts is read. */
export const postSource = listSource({
	list: lists.posts,
	listing: ({ actor }) => postListing(actor),
	exported: (rows) => rows,
})

/** The posts that the reader may know of as an address asks for them: of the own State, or all for UNODC. */
export function getPostList(actor: Actor, params: URLSearchParams) {
	requireAbility(actor, 'readPeople')
	return readAs(actor, async (read) => ({
		...(await readFrom(read, postSource, params)),
		mayExport: hasRightToExport(actor, 'listXlsx'),
	}))
}
export type PostList = Awaited<ReturnType<typeof getPostList>>
