import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { readCursor, writeCursor } from '#app/domain/core/page-cursor.ts'
import { postsOf, requireRole } from '#app/domain/core/rights.ts'
import { listedTitle } from '#app/domain/core/shown-title.ts'
import { needsWaiting, openStatuses, statusesWaiting } from '#app/domain/workload/open-requests.ts'
import type { RequestPart } from '#app/forms/address-values.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { readAs } from '#app/platform/read.server.ts'
import { anyOf, build } from '#app/platform/statement.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus, shownStatus } from '#workflows/status-line.ts'

const PAGE = 25

export type RequestFilter = {
	status?: RequestStatus | undefined
	stateIso3?: string | undefined
	text?: string | undefined
	/** Id of the case officer. */
	officerId?: string | undefined
	only?: RequestPart | undefined
	/** Cursor: `next` of the page before. */
	after?: string | undefined
}

/** Requests the actor may see, the last changed first, 25 at a time; overdue ones by the day on which they were due. */
export function listRequests(actor: Actor, filter: RequestFilter) {
	requireRole(
		actor,
		...(['drafter', 'focalPoint', 'mission', 'triageOfficer', 'caseOfficer'] as const),
		...(['headquartersApprover', 'programmeManager', 'dueDiligenceOfficer'] as const),
	)
	return readAs(actor, async (read) => {
		const found = await read(pageOf(actor, filter))
		const ofState = isStateRole(actor.role)
		const page = found.slice(0, PAGE)
		const last = page.at(-1)
		return {
			rows: page.map(({ needs, classification, officerId, ...request }) => ({
				...request,
				title: listedTitle(actor, { ...request, classification, officerId }),
				status: shownStatus(request.status, ofState),
				needStatuses: needs.map((need) => shownNeedStatus(need.status, ofState)),
			})),
			next: found.length > PAGE && last ? writeCursor({ at: atOf(last, filter), id: last.id }) : null,
		}
	})
}

type Placed = { updatedAt: Date; dueAt: Date | null }

const atOf = ({ updatedAt, dueAt }: Placed, { only }: RequestFilter) =>
	only === 'overdue' && dueAt ? dueAt : updatedAt

/** The rows of a page and one more, with the statuses of their needs. */
const pageOf = (actor: Actor, filter: RequestFilter) =>
	build
		.selectFrom(idsOf(actor, filter))
		.innerJoin('request as r', 'r.id', 'x.id')
		.select((of) => [
			'r.id',
			'r.reference',
			'r.title',
			'r.state_iso3 as stateIso3',
			'r.status',
			'r.updated_at as updatedAt',
			'r.due_at as dueAt',
			'r.classification',
			'r.officer_id as officerId',
			jsonArrayFrom(of.selectFrom('need as n').whereRef('n.request_id', '=', 'r.id').select('n.status')).as(
				'needs',
			),
		])
		.orderBy('x.place')

/** Overdue requests come in the order of their due dates, all others in that of their last change. */
const orderOf = ({ only }: RequestFilter) =>
	only === 'overdue'
		? { at: sql`t.due_at`, by: sql`asc`, beyond: sql`>` }
		: { at: sql`t.updated_at`, by: sql`desc`, beyond: sql`<` }

/**
 * The ids of a page, in order. Each status is read for itself and stops after a page, since a list of statuses would be
 * sorted as a whole; and the reader's own key stands here, since a policy reaches no index.
 */
function idsOf(actor: Actor, filter: RequestFilter) {
	const { at, by } = orderOf(filter)
	const statuses = statusesOf(filter, isStateRole(actor.role))
	const isKnown = actor.role === 'programmeManager'
	const ofStatus = statuses && (isKnown ? sql`t.status = ${anyOf(statuses)}` : sql`t.status = arm.status`)
	const where = sql.join([...conditions(actor, filter), ...(ofStatus ? [ofStatus] : [])], sql` and `)
	const page = sql`select t.id, ${at} as at from ${isKnown ? known(actor) : sql`request as t`}
		where ${where} order by ${at} ${by}, t.id ${by} limit ${sql.lit(PAGE + 1)}`
	const rows =
		statuses && !isKnown
			? sql`select y.* from unnest(${statuses}::text[]) as arm (status) cross join lateral (${page}) as y
			order by y.at ${by}, y.id ${by} limit ${sql.lit(PAGE + 1)}`
			: page
	return sql<{ id: string; place: string }>`(
		select z.id, row_number() over (order by z.at ${by}, z.id ${by}) as place from (${rows}) as z)`.as<'x'>(
		sql`x`,
	)
}

/** The requests of which a programme manager may know, each looked up by itself: few among all that there are. */
const known = (actor: Actor) => sql`(select distinct k.request_id from reader as k
	where k.person_id = ${anyOf(postsOf(actor).map(({ id }) => id))}) as known
	cross join lateral (select r.* from request as r where r.id = known.request_id limit 1) as t`

/** The statuses that a filter leaves; null for all. */
function statusesOf({ status, only }: RequestFilter, ofState: boolean): readonly string[] | null {
	const part = only === 'waiting' ? statusesWaiting : only ? openStatuses : null
	if (!status) return only === 'overdue' ? null : part
	// States see decisions that await a second officer as in review, so the filter finds them there too.
	const asked: readonly RequestStatus[] = ofState && status === 'review' ? ['review', 'approval'] : [status]
	return part ? asked.filter((each) => part.includes(each)) : asked
}

function* conditions(actor: Actor, filter: RequestFilter) {
	const { stateIso3, text, officerId, only, after } = filter
	const { at, beyond } = orderOf(filter)
	yield sql`t.archived_at is null`
	if (isStateRole(actor.role)) yield sql`t.state_iso3 = ${actor.stateIso3}`
	if (stateIso3) yield sql`t.state_iso3 = ${stateIso3}`
	if (officerId) yield sql`t.officer_id = ${officerId}`
	if (only === 'waiting') yield waits
	if (only === 'overdue') yield sql`t.due_at < ${now()} and t.status = ${anyOf(openStatuses)}`
	if (text) yield holding(text, actor)
	const place = readCursor(after)
	if (place) yield sql`(${at}, t.id) ${beyond} (${place.at}, ${place.id})`
}

// Only an active request can wait because of a need.
const waits = sql`t.officer_id is not null and (t.status <> 'active' or (select true from need as n
	where n.request_id = t.id and n.status in (${sql.join(needsWaiting)}) limit 1))`

/** A title that a list may not show cannot be searched either. */
function holding(text: string, { role }: Actor) {
	const ofReference = sql`t.reference ilike ${`%${text}%`}`
	if (role === 'programmeManager') return ofReference
	const isTold = isStateRole(role) ? sql`` : sql`and t.classification <> 'CONFIDENTIAL'`
	return sql`(${ofReference} or (t.title ilike ${`%${text}%`} ${isTold}))`
}
