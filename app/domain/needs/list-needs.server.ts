import { type InferResult, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { recordChanged } from '#app/domain/core/last-look.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { isTitled, listedNeedTitle } from '#app/domain/core/visibility-of.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { daysLeftOf } from '#app/domain/lists/days-left.server.ts'
import type { placedIds } from '#app/domain/lists/keyset.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import type { Listing } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import { requireRequestList } from '#app/domain/requests/list-requests.server.ts'
import { whileAsking } from '#app/domain/search/found-ids.server.ts'
import { listOfficerNames } from '#app/domain/workload/list-officers.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import type { NeedFilterName, NeedSort } from '#app/forms/lists/need-list.ts'
import { followsOfficers } from '#app/forms/lists/request-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { build, fixed } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { needNumber } from '#workflows/need/number.ts'
import { needStatusesThat } from '#workflows/need/status-facts.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus } from '#workflows/status-line.ts'
import { needsPassing, partyOnClock } from './need-conditions.server.ts'

const rowsOf = (ids: ReturnType<typeof placedIds>, readerId: string) =>
	build
		.selectFrom(ids)
		.innerJoin('need as n', 'n.id', 'x.id')
		.innerJoin('request as r', 'r.id', 'n.request_id')
		.select((of) => [
			'n.id',
			'n.request_id as requestId',
			'n.title',
			'n.rank',
			'n.part',
			'n.kind',
			'n.status',
			'n.state_iso3 as stateIso3',
			'n.updated_at as updatedAt',
			'n.themes',
			'n.region',
			'r.submitted_at as submittedAt',
			'r.reference',
			'r.status as requestStatus',
			'r.classification',
			'r.officer_id as officerId',
			// Until its request is decided, a need has the clock of the request.
			sql<Date | null>`(select min(c.due_at) from clock_run as c where c.request_id = n.request_id
				and (c.need_id = n.id or (c.need_id is null and n.status in ${fixed(needStatusesThat('undecided'))})) and c.stopped_at is null)`.as(
				'dueAt',
			),
			partyOnClock(sql`n`).as('turn'),
			sql<boolean>`coalesce((select true from joint_part as j where j.need_id = n.id), false)`.as('isJoint'),
			recordChanged(readerId, 'need', sql`n.id`).as('changed'),
			jsonObjectFrom(
				of
					.selectFrom('programme as p')
					.whereRef('p.id', '=', 'n.programme_id')
					.select(['p.id', 'p.code', 'p.titles']),
			).as('programme'),
		])
		.orderBy('x.place')
type Row = InferResult<ReturnType<typeof rowsOf>>[number]

/** How the list of needs is read for the actor. */
export function needListing(
	actor: Actor,
): Listing<NeedFilterName, NeedSort, 'status' | 'kind' | 'state' | 'officer', Row> {
	const ofState = isStateRole(actor.role)
	return {
		sorts: {
			since: { column: sql`t.updated_at`, type: 'timestamptz', valueOf: ({ updatedAt }) => updatedAt },
		},
		rowsPassing: (filters, wanted) => needsPassing(actor, filters, wanted),
		rowsOf: (ids) => rowsOf(ids, actor.id),
		facets: {
			// The column has only statuses of its chart.
			status: { by: sql`t.status`, shown: (status) => shownNeedStatus(status as NeedStatus, ofState) },
			kind: { by: sql`t.kind` },
			state: { by: sql`t.state_iso3` },
			officer: { by: sql`t.officer_id` },
		},
		counted: 'since',
		reading: (ask, { text }, list) => whileAsking(ask, text?.[0], ['need'], list),
	}
}

/** A need as the actor may see it in a list: of a State not which programme was proposed, until it is offered. */
function listedNeed(actor: Actor, row: Row, language: Language) {
	const ofState = isStateRole(actor.role)
	const { id, requestId, kind, stateIso3, updatedAt, reference, officerId, isJoint, changed } = row
	const { programme, dueAt, turn } = row
	const status = shownNeedStatus(row.status, ofState)
	const isNamed = programme && (!ofState || status === row.status)
	return {
		id,
		requestId,
		kind,
		stateIso3,
		updatedAt,
		reference,
		officerId,
		isJoint,
		changed,
		title: listedNeedTitle(actor, row, row.title),
		number: needNumber(row),
		status,
		turn: ofState && turn === 'programme' ? ('office' as const) : turn,
		dueAt: followsOfficers(actor.role) ? dueAt : null,
		programme: isNamed
			? { id: programme.id, code: programme.code, title: textIn(programme.titles, language) }
			: null,
	}
}

type ReadRows = { rows: readonly Row[]; columns: readonly string[] }

/** The needs of a page of a list as the actor may see them, with the working days until they are due or since they were. */
export async function listedNeeds(ask: Ask, actor: Actor, { rows, columns }: ReadRows, language: Language) {
	const listed = rows.map((row) => listedNeed(actor, row, language))
	const left = columns.includes('due') ? await daysLeftOf(ask, listed) : new Map<string, never>()
	return listed.map((row) => ({ ...row, left: left.get(row.id) ?? null }))
}

/** The list of needs as an address asks for it: those of submitted requests that the actor may see. */
export function getNeedList(actor: Actor, params: URLSearchParams, language: Language = actor.language) {
	requireRequestList(actor)
	return readAs(actor, async (read) => {
		const [list, officers] = await Promise.all([
			readFrom(read, needSource, params),
			followsOfficers(actor.role) ? listOfficerNames(actor) : [],
		])
		return {
			...list,
			rows: await listedNeeds(read, actor, list, language),
			officers,
			mayExport: hasRightToExport(actor, 'listXlsx'),
		}
	})
}
export type NeedList = Awaited<ReturnType<typeof getNeedList>>

/** The same in a file, with what its readers sort and count by. Of a request whose title is hidden, themes are as well. */
const exportedNeed = (actor: Actor, row: Row, language: Language) => ({
	...listedNeed(actor, row, language),
	themes: isTitled(actor, row) ? row.themes : [],
	region: row.region,
	submittedAt: row.submittedAt,
})

/** How the list of needs is read. */
export const needSource = listSource({
	list: lists.needs,
	holdsConfidential: true,
	listing: ({ actor }) => needListing(actor),
	exported: (rows, { actor }, language) => rows.map((row) => exportedNeed(actor, row, language)),
})
