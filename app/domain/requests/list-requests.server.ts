import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { requireRole } from '#app/domain/core/rights.ts'
import { listedTitle } from '#app/domain/core/shown-title.ts'
import { type KeysetOrder, pageOfRows, placedIds } from '#app/domain/lists/keyset.server.ts'
import { whileAsking } from '#app/domain/search/request-ids.server.ts'
import type { Direction } from '#app/forms/lists/list-address.ts'
import { type RequestSort, requestListSpec, requestOrder } from '#app/forms/lists/request-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, readAs } from '#app/platform/read.server.ts'
import { build } from '#app/platform/statement.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus, shownStatus } from '#workflows/status-line.ts'
import { type RequestFilters, rowsPassing } from './request-conditions.server.ts'

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

/** Requests the actor may see, a page at a time, with the cursors of the pages before and after; 25 unless asked. */
export function listRequests(actor: Actor, asked: RequestsAsked = {}) {
	return readAs(actor, (read) => requestsPage(read, actor, asked))
}

/** The same within a read or a step. Refuses roles that have no list of requests. */
export async function requestsPage(ask: Ask, actor: Actor, asked: RequestsAsked) {
	requireRole(
		actor,
		...(['drafter', 'focalPoint', 'mission', 'triageOfficer', 'caseOfficer'] as const),
		...(['headquartersApprover', 'programmeManager', 'dueDiligenceOfficer'] as const),
	)
	const { filters = {}, size = PAGE, after = null, before = null, isExport = false } = asked
	const order = orderBy(actor.role, asked)
	const page = { order, after, before }
	const ids = placedIds({ ...page, most: size + 1 }, (part, most) => {
		const where = isExport ? [...part.where, sql`t.classification <> 'CONFIDENTIAL'`] : part.where
		return rowsPassing(actor, filters, {
			part: { ...part, where },
			most,
			byChange: order.sort === 'updated',
		})
	})
	const found = await whileAsking(ask, filters.text?.[0], () => ask(rowsOf(ids)))
	const { rows, ...cursors } = pageOfRows(found, { ...page, size })
	const ofState = isStateRole(actor.role)
	return {
		...cursors,
		rows: rows.map(({ needs, classification, ...request }) => ({
			...request,
			title: listedTitle(actor, { ...request, classification }),
			status: shownStatus(request.status, ofState),
			needStatuses: needs.map((need) => shownNeedStatus(need.status, ofState)),
		})),
	}
}
export type ListedRequest = Awaited<ReturnType<typeof listRequests>>['rows'][number]

const rowsOf = (ids: ReturnType<typeof placedIds>) =>
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
			jsonArrayFrom(of.selectFrom('need as n').whereRef('n.request_id', '=', 'r.id').select('n.status')).as(
				'needs',
			),
		])
		.orderBy('x.place')

type Placed = {
	id: string
	reference: string | null
	updatedAt: Date
	submittedAt: Date | null
	dueAt: Date | null
}
type Sortable = Pick<KeysetOrder<Placed>, 'column' | 'type' | 'nullable' | 'valueOf'>

/** The column of each order. */
const orders: Record<RequestSort, Sortable> = {
	reference: {
		column: sql`t.reference`,
		type: 'text',
		nullable: true,
		valueOf: ({ reference }) => reference,
	},
	due: { column: sql`t.due_at`, type: 'timestamptz', nullable: true, valueOf: ({ dueAt }) => dueAt },
	submitted: {
		column: sql`t.submitted_at`,
		type: 'timestamptz',
		nullable: true,
		valueOf: ({ submittedAt }) => submittedAt,
	},
	updated: {
		column: sql`t.updated_at`,
		type: 'timestamptz',
		nullable: false,
		valueOf: ({ updatedAt }) => updatedAt,
	},
}

/** The order asked for, as far as this role may sort. */
const orderBy = (role: ActingRole, { order = null, filters = {} }: RequestsAsked): KeysetOrder<Placed> => {
	const asked = requestOrder(requestListSpec(role), { order, filters })
	return { ...asked, ...orders[asked.sort], changedAt: ({ updatedAt }) => updatedAt }
}
