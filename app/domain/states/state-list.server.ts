import { type InferResult, sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { daysLeftOf } from '#app/domain/lists/days-left.server.ts'
import type { placedIds } from '#app/domain/lists/keyset.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import { type Listing, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { type StateFilterName, type StateSort, stateGroups } from '#app/forms/lists/state-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build } from '#app/platform/database/statement.ts'
import { requestStatusesOf } from '#workflows/clock/turns.ts'
import type { Language } from '#workflows/languages.ts'
import type { regions } from '#workflows/vocabulary.ts'
import {
	dueRequestsOf,
	type NamedStates,
	namedStates,
	openRequestsOf,
	stateConditions,
} from './state-conditions.server.ts'

/** Open requests of a State are counted as far as this: what is more is said to be more. */
export const MOST_COUNTED = 100

type Open = { count: number; office: number; state: number }

/** How many requests are open, and of how many which side has the next action, as far as the reader may see them. */
const openOf = sql<Open>`(select json_build_object('count', count(*),
	'office', count(*) filter (where one.status = ${anyOf(requestStatusesOf('office'))}),
	'state', count(*) filter (where one.status = ${anyOf(requestStatusesOf('state'))}))
	from (select r.status from ${openRequestsOf(sql`s.iso3`)} limit ${sql.lit(MOST_COUNTED + 1)}) as one)`

const postsOf = sql<{
	open: number
	filled: number
}>`(select json_build_object('open', count(*), 'filled', count(*) filter (
	where exists (select from tenure as u where u.post_id = p.id and u.ended is null and u.begun_at is not null)))
	from post as p where p.state_iso3 = s.iso3 and p.closed_at is null)`

/** Where the mission of a State is written to, as the protocol service lists it. */
const missionOf = sql<
	string | null
>`(select c.mission_email from state_contact as c where c.state_iso3 = s.iso3)`

const oldestOf = (state: 's' | 't') =>
	sql<Date | null>`(select r.submitted_at from ${openRequestsOf(sql.ref(`${state}.iso3`))}
		order by r.submitted_at, r.id limit 1)`
const dueOf = (state: 's' | 't') =>
	sql<Date | null>`(select r.due_at from ${dueRequestsOf(sql.ref(`${state}.iso3`))}
		order by r.due_at, r.id limit 1)`

const rowsOf = (ids: ReturnType<typeof placedIds>) =>
	build
		.selectFrom(ids)
		.innerJoin('state as s', 's.iso3', 'x.id')
		.select(['s.iso3', 's.iso3 as id', 's.names', 's.region', 's.subregion', 's.ldc', 's.lldc', 's.sids'])
		.select(['s.treaty_status as protocol', 's.convention_status as convention'])
		.select([openOf.as('open'), oldestOf('s').as('oldest'), dueOf('s').as('dueAt'), postsOf.as('posts')])
		.select(missionOf.as('mission'))
		.orderBy('x.place')
type Row = InferResult<ReturnType<typeof rowsOf>>[number]

/** States without a date come last where the earliest comes first. */
const never = new Date('9999-12-31')

function stateListing(states: NamedStates): Listing<StateFilterName, StateSort, 'region' | 'treaty', Row> {
	return {
		sorts: {
			state: {
				column: sql`array_position(${states.inOrder}::text[], t.iso3)::float8`,
				type: 'float8',
				valueOf: ({ iso3 }) => states.inOrder.indexOf(iso3) + 1,
			},
			oldest: {
				column: sql`coalesce(${oldestOf('t')}, ${never}::timestamptz)`,
				type: 'timestamptz',
				valueOf: ({ oldest }) => oldest ?? never,
			},
			due: {
				column: sql`coalesce(${dueOf('t')}, ${never}::timestamptz)`,
				type: 'timestamptz',
				valueOf: ({ dueAt }) => dueAt ?? never,
			},
		},
		rowsPassing: (filters, wanted) =>
			rowsOfTable(
				sql`(select state.iso3 as id, state.* from state) as t`,
				[...stateConditions(filters, states)],
				wanted,
			),
		rowsOf,
		facets: { region: { by: sql`t.region` }, treaty: { by: sql`t.treaty_status` } },
		counted: 'state',
	}
}

/** A State as a row of the list, in a language. */
const shownState = (row: Row, language: Language) => ({
	iso3: row.iso3,
	id: row.id,
	name: textIn(row.names, language) || row.iso3,
	region: row.region as (typeof regions)[number] | null, // of the list of States
	groups: stateGroups.filter((group) => row[group]),
	protocol: row.protocol,
	convention: row.convention,
	open: row.open,
	oldest: row.oldest,
	dueAt: row.dueAt,
	posts: row.posts,
	mission: row.mission,
})

/** How the list of States is read. */
export const stateSource = listSource({
	list: lists.states,
	holdsConfidential: true,
	listing: async (read, _filters, language) => stateListing(await namedStates(read, language)),
	exported: (rows, _read, language) => rows.map((row) => shownState(row, language)),
})

/**
 * The list of States as an address asks for it, by their names in a language: what each has open as far as the reader may
 * see it, with treaty status and groups. For UNODC alone; others are refused.
 */
export function getStateList(actor: Actor, params: URLSearchParams, language: Language) {
	requireAbility(actor, 'readStates')
	return readAs(actor, async (read) => {
		const list = await readFrom(read, stateSource, params, language)
		const left = list.columns.includes('left') ? await daysLeftOf(read, list.rows) : new Map<string, never>()
		return {
			...list,
			rows: list.rows.map((row) => ({ ...shownState(row, language), left: left.get(row.id) ?? null })),
			most: MOST_COUNTED,
			mayExport: hasRightToExport(actor, 'listXlsx'),
		}
	})
}
export type StateList = Awaited<ReturnType<typeof getStateList>>
