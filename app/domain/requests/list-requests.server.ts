import { type InferResult, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { recordChanged } from '#app/domain/core/last-look.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { listedTitle } from '#app/domain/core/visibility-of.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { daysLeftOf } from '#app/domain/lists/days-left.server.ts'
import type { placedIds, SortColumn } from '#app/domain/lists/keyset.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import { type Listing, pageOfList } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import { whileAsking } from '#app/domain/search/found-ids.server.ts'
import { listOfficerNames } from '#app/domain/workload/list-officers.server.ts'
import { type Direction, listOrder } from '#app/forms/lists/list-address.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { followsOfficers, type RequestFilterName, type RequestSort } from '#app/forms/lists/request-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { build } from '#app/platform/database/statement.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus, shownStatus } from '#workflows/status-line.ts'
import {
	bandOfRow,
	partyOfStatus,
	placeInProcess,
	placeOfStatus,
	type RequestFilters,
	rowsPassing,
} from './request-conditions.server.ts'

const PAGE = 25

export type RequestsAsked = {
	filters?: RequestFilters
	order?: { sort: RequestSort; direction: Direction } | null
	size?: number
	/** Cursors: `next` of the page before, or `previous` of the page after. */
	after?: string | null
	before?: string | null
	/** Without what this reader may not export. */
	isExport?: boolean
}

/** Refuses roles that have no list of requests. */
export function requireRequestList(actor: Actor) {
	requireAbility(actor, 'listRequests')
}

/**
 * Requests the actor may see, a page at a time, with the cursors of the pages before and after; 25 unless asked. Refuses
 * roles that have no list of requests.
 */
export async function requestsPage(ask: Ask, actor: Actor, asked: RequestsAsked) {
	requireRequestList(actor)
	const { filters = {}, size = PAGE, after = null, before = null, isExport = false } = asked
	const order = listOrder(lists.requests.spec(actor.role), { order: asked.order ?? null, filters })
	const place = { order, size, after, before, isExport }
	const { rows, ...cursors } = await pageOfList(ask, requestListing(actor), { filters, ...place })
	return { ...cursors, rows: rows.map((row) => listedRequest(actor, row)) }
}

/** A request as a row of a list, as far as the actor may see it. */
function listedRequest(actor: Actor, { needs, classification, ...request }: Row) {
	const ofState = isStateRole(actor.role)
	return {
		...request,
		title: listedTitle(actor, { ...request, classification }),
		status: shownStatus(request.status, ofState),
		needStatuses: needs.map((need) => shownNeedStatus(need.status, ofState)),
		/** Whether other States are asked to join one of its needs, or have joined. */
		hasJoint: needs.some(({ isJoint }) => isJoint),
	}
}

const rowsOf = (ids: ReturnType<typeof placedIds>, readerId: string) =>
	build
		.selectFrom(ids)
		.innerJoin('request as r', 'r.id', 'x.id')
		.select((of) => [
			'r.id',
			'r.reference',
			'r.title',
			'r.state_iso3 as stateIso3',
			'r.status',
			'r.updated_at as updatedAt',
			'r.submitted_at as submittedAt',
			'r.due_at as dueAt',
			'r.classification',
			'r.officer_id as officerId',
			recordChanged(readerId, 'request', sql`r.id`).as('changed'),
			jsonArrayFrom(
				of
					.selectFrom('need as n')
					.whereRef('n.request_id', '=', 'r.id')
					.select([
						'n.status',
						sql<boolean>`coalesce((select true from joint_part where joint_part.need_id = n.id), false)`.as(
							'isJoint',
						),
					]),
			).as('needs'),
		])
		.orderBy('x.place')

type Row = InferResult<ReturnType<typeof rowsOf>>[number]

const byChange = { column: sql`t.updated_at`, timeOf: ({ updatedAt }: Row) => updatedAt }

const byDueDate: SortColumn<Row> = {
	column: sql`t.due_at`,
	type: 'timestamptz',
	valueOf: ({ dueAt }) => dueAt,
	empty: byChange,
}

/** The column of each order. */
const sorts: Record<RequestSort, SortColumn<Row>> = {
	reference: {
		column: sql`t.reference`,
		type: 'text',
		valueOf: ({ reference }) => reference,
		empty: byChange,
	},
	status: { column: placeInProcess, type: 'float8', valueOf: ({ status }) => placeOfStatus(status) },
	due: byDueDate,
	left: byDueDate,
	submitted: {
		column: sql`t.submitted_at`,
		type: 'timestamptz',
		valueOf: ({ submittedAt }) => submittedAt,
		empty: byChange,
	},
	updated: { column: sql`t.updated_at`, type: 'timestamptz', valueOf: ({ updatedAt }) => updatedAt },
}

const isDated = (bands?: readonly string[]) => bands !== undefined && !bands.includes('none')

type RequestFacet = 'status' | 'turn' | 'state' | 'officer' | 'due'

function requestListing(actor: Actor): Listing<RequestFilterName, RequestSort, RequestFacet, Row> {
	const ofState = isStateRole(actor.role)
	return {
		sorts,
		isFilled: ({ only, due }, sort) =>
			(sort === 'due' || sort === 'left') && (only?.[0] === 'overdue' || isDated(due)),
		rowsPassing: (filters, wanted) => rowsPassing(actor, filters, wanted),
		rowsOf: (ids) => rowsOf(ids, actor.id),
		facets: {
			// The column has only statuses of its chart.
			status: { by: sql`t.status`, shown: (status) => shownStatus(status as RequestStatus, ofState) },
			// As for `status`, only statuses of the chart of requests.
			turn: { by: sql`t.status`, shown: (status) => partyOfStatus(status as RequestStatus) },
			state: { by: sql`t.state_iso3` },
			officer: { by: sql`t.officer_id` },
			due: { by: bandOfRow() },
		},
		counted: 'updated',
		reading: (ask, { text }, list) => whileAsking(ask, text?.[0], ['request', 'need'], list),
	}
}

/** How the list of requests is read. Confidential requests are in a file only for those who may export them. */
export const requestSource = listSource({
	list: lists.requests,
	holdsConfidential: true,
	listing: ({ actor }) => requestListing(actor),
	exported: (rows, { actor }) => rows.map((row) => listedRequest(actor, row)),
})

/** The list of requests as an address asks for it, with the officers that its filter names. */
export function getRequestList(actor: Actor, params: URLSearchParams) {
	requireRequestList(actor)
	return readAs(actor, async (read) => {
		const [list, officers] = await Promise.all([
			readFrom(read, requestSource, params),
			followsOfficers(actor.role) ? listOfficerNames(actor) : [],
		])
		const { rows, columns } = list
		const left = columns.includes('left') ? await daysLeftOf(read, rows) : new Map<string, never>()
		return {
			...list,
			rows: rows.map((row) => ({ ...listedRequest(actor, row), left: left.get(row.id) ?? null })),
			officers,
			mayExport: hasRightToExport(actor, 'listXlsx'),
		}
	})
}
export type RequestList = Awaited<ReturnType<typeof getRequestList>>
