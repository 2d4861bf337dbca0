import { type InferResult, type RawBuilder, sql } from 'kysely'
import { inPost, requireAbility } from '#app/domain/core/rights.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import type { placedIds } from '#app/domain/lists/keyset.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import { type Listing, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import type {
	PeopleFilterName,
	PeopleFilters,
	PeopleSort,
	PersonStatus,
} from '#app/forms/lists/people-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build } from '#app/platform/database/statement.ts'
import { isStateRole } from '#workflows/roles.ts'
import { openInvitations } from './invitations.server.ts'
import { mayFill } from './posts/tenure.server.ts'

const rowsOf = (ids: ReturnType<typeof placedIds>) =>
	build
		.selectFrom(ids)
		.innerJoin('person as p', 'p.id', 'x.id')
		.leftJoin('authority as a', 'a.id', 'p.authority_id')
		.select(['p.id', 'p.name', 'p.email', 'p.title', 'p.role', 'p.state_iso3 as stateIso3', 'p.donor'])
		.select(sql<string | null>`a.name`.as('authority'))
		.select(sql<string[]>`coalesce(p.regions, '{}')`.as('regions'))
		.select(sql<PersonStatus>`${statusOf(sql`p`)}`.as('status'))
		.select(sql<Date>`date_trunc('milliseconds', p.created_at)`.as('createdAt'))
		.orderBy('x.place')
type Row = InferResult<ReturnType<typeof rowsOf>>[number]

const statusOf = (row: RawBuilder<unknown>) => sql`case when ${row}.left_at is not null then 'left'
	when ${row}.suspended_at is not null then 'suspended' else 'active' end`

function* conditions(
	actor: Actor,
	{ text, role, state, status }: PeopleFilters,
): Generator<RawBuilder<unknown>> {
	if (isStateRole(actor.role)) yield sql`t.state_iso3 = ${actor.stateIso3}`
	if (role) yield sql`t.role::text = ${anyOf(role)}`
	if (state) yield sql`t.state_iso3 = ${anyOf(state)}`
	if (status) yield sql`${statusOf(sql`t`)} = ${anyOf(status)}`
	for (const words of text ?? []) yield named(words)
}

/** Parts of a name or an address: the search knows whole words, and none of those who have left. */
const named = (words: string) => sql`(position(lower(${words}::text) in lower(t.name)) > 0
	or position(lower(${words}::text) in lower(t.email)) > 0)`

function peopleListing(
	actor: Actor,
): Listing<PeopleFilterName, PeopleSort, 'role' | 'state' | 'status', Row> {
	return {
		sorts: {
			name: { column: sql`t.name`, type: 'text', valueOf: ({ name }) => name },
			// Of accounts that the database dated, what a cursor cannot hold is left out.
			since: {
				column: sql`date_trunc('milliseconds', t.created_at)`,
				type: 'timestamptz',
				valueOf: ({ createdAt }) => createdAt,
			},
		},
		rowsPassing: (filters, wanted) => rowsOfTable(sql`person as t`, [...conditions(actor, filters)], wanted),
		rowsOf,
		facets: {
			role: { by: sql`t.role` },
			state: { by: sql`t.state_iso3` },
			status: { by: statusOf(sql`t`) },
		},
		counted: 'name',
	}
}

/** How the list of people is read. */
export const peopleSource = listSource({
	list: lists.people,
	listing: ({ actor }) => peopleListing(actor),
	exported: (rows) => rows,
})

/** The post in which the actor reads people; refuses those without one. */
function readerOf(actor: Actor) {
	const reader = inPost(actor, 'readPeople')
	requireAbility(reader, 'readPeople')
	return reader
}

/**
 * The list of people as an address asks for it, and unused invitations: everybody for an administrator and triage, else
 * the reader's own State. Readers who fill no post see no invitations.
 */
export function getPeopleList(actor: Actor, params: URLSearchParams) {
	const filler = readerOf(actor)
	const own = isStateRole(actor.role) ? { stateIso3: actor.stateIso3 } : {}
	return readAs(actor, async (read) => {
		const [list, sent] = await Promise.all([
			readFrom(read, peopleSource, params),
			openInvitations(read.asSystem, own),
		])
		return {
			...list,
			invitations: sent.filter((invited) => mayFill(filler, invited)),
			mayExport: hasRightToExport(actor, 'listXlsx'),
		}
	})
}
export type PeopleList = Awaited<ReturnType<typeof getPeopleList>>

/** The authorities that people can be invited for. */
export function listAuthorities(actor: Actor) {
	const where = isStateRole(actor.role) ? { stateIso3: actor.stateIso3 ?? '' } : {}
	return readAs(actor, (read) =>
		read.models((tx) =>
			tx.authority.findMany({
				where,
				select: { id: true, name: true, stateIso3: true },
				orderBy: [{ stateIso3: 'asc' }, { name: 'asc' }],
			}),
		),
	)
}
