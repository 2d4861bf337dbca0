import { type RawBuilder, sql } from 'kysely'
import { idsOfChanged } from '#app/domain/core/last-look.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import type { Wanted } from '#app/domain/lists/listing.server.ts'
import { isMemberOf } from '#app/domain/reference/regional-groups.server.ts'
import { idsOfRequests, MOST_FOUND, rowsFound } from '#app/domain/search/found-ids.server.ts'
import { needsWaiting, openStatuses, statusesWaiting } from '#app/domain/workload/list-officers.server.ts'
import type { Chosen } from '#app/forms/lists/list-address.ts'
import {
	type DueBand,
	OFFICER_ME,
	OFFICER_NONE,
	type RequestFilterName,
	requestTurns,
} from '#app/forms/lists/request-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { anyOf, fixed } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import { classificationsThat } from '#workflows/classification-facts.ts'
import { requestStatusesOf } from '#workflows/clock/turns.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { requestStatusesThat } from '#workflows/request/status-facts.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { isStateRole } from '#workflows/roles.ts'

const DAY = 24 * 60 * 60 * 1000
const SOON_DAYS = 7

export type RequestFilters = Chosen<RequestFilterName>

/**
 * The first rows of a filter in one part of an order, as `id`, `at` and `columns`. Each status is read for itself and
 * stops after a page, since a list of statuses would be sorted as a whole; and the reader's own key stands here, since a
 * policy reaches no index.
 */
export function rowsPassing(actor: Actor, filters: RequestFilters, wanted: Wanted): RawBuilder<unknown> {
	const { part, most, columns = sql``, isExport = false } = wanted
	const { at, direction } = part
	const statuses = statusesOf(filters, isStateRole(actor.role))
	const open = isExport ? [sql`t.classification not in ${fixed(classificationsThat('notExported'))}`] : []
	const passing = [...conditions(actor, filters), ...open]
	const limit = sql`limit ${sql.lit(most)}`
	const order = sql`${at} ${direction}, t.id ${direction}`
	const page = (where: readonly RawBuilder<unknown>[], by = order) =>
		sql`select t.id, ${at} as at${columns} from ${sourceOf(actor, filters)}
			where ${sql.join([...passing, ...where], sql` and `)} order by ${by} ${limit}`
	const ofStatuses = statuses ? [sql`t.status = ${anyOf(statuses)}`] : []
	if (filters.text || may(actor, 'readOfferedNeeds')) return page([...part.where, ...ofStatuses])
	if (wanted.sort === 'status') return byStatus(statuses ?? inOrder, part, page, limit)
	if (!statuses || wanted.sort !== 'updated') return page([...part.where, ...ofStatuses])
	return sql`select y.* from unnest(${statuses}::text[]) as arm (status)
		cross join lateral (${page([...part.where, sql`t.status = arm.status`])}) as y
		order by y.at ${direction}, y.id ${direction} ${limit}`
}

/** Every status, in the order of the process. */
const inOrder: readonly string[] = requestWorkflow.states

/** The place of a status in the process, as the list is sorted by it. */
export const placeOfStatus = (status: string) => inOrder.indexOf(status) + 1
export const placeInProcess = sql`array_position(${[...inOrder]}::text[], t.status)::float8`

type Page = (where: readonly RawBuilder<unknown>[], by: RawBuilder<unknown>) => RawBuilder<unknown>

/** The first rows in the order of the process: of each status by the id, as its index has them, from a place on. */
function byStatus(
	statuses: readonly string[],
	{ from, direction }: Wanted['part'],
	page: Page,
	limit: RawBuilder<unknown>,
) {
	const byId = sql`t.id ${direction}`
	const place = Number(from?.value)
	const isLeft = (status: string) =>
		!from || (from.isRising ? placeOfStatus(status) > place : placeOfStatus(status) < place)
	const arms = sql`select y.* from unnest(${statuses.filter(isLeft)}::text[]) as arm (status)
		cross join lateral (${page([sql`t.status = arm.status`], byId)}) as y`
	const here = from && statuses.find((status) => placeOfStatus(status) === place)
	const beyond = from && sql`t.id ${sql.raw(from.isRising ? '>' : '<')} ${from.id}::text`
	const rest = here && beyond ? [sql`(${page([sql`t.status = ${here}`, beyond], byId)})`] : []
	return sql`select z.* from (${sql.join([...rest, arms], sql` union all `)}) as z
		order by z.at ${direction}, z.id ${direction} ${limit}`
}

/** What a list is read from: few rows of many are looked up by themselves. */
function sourceOf(actor: Actor, { text: [words] = [] }: RequestFilters) {
	if (may(actor, 'readOfferedNeeds')) return known(actor)
	return words ? rowsFound('request', idsHolding(words, actor)) : sql`request as t`
}

/** The requests of which a programme manager may know, each looked up by itself: few among all that there are. */
const known = (actor: Actor) => sql`(select distinct k.request_id from reader as k
	where k.person_id = ${anyOf(postsOf(actor).map(({ id }) => id))}) as known
	cross join lateral (select r.* from request as r where r.id = known.request_id limit 1) as t`

/** The side with the next action on a request itself; `none` once its needs are processed separately, or it has ended. */
export const partyOfStatus = (status: RequestStatus) =>
	requestTurns.find((turn) => requestStatusesOf(turn).includes(status)) ?? 'none'

/** The statuses that a filter leaves; null for all. */
function statusesOf({ turn, ...filters }: RequestFilters, ofState: boolean): string[] | null {
	const others = statusesWithoutTurn(filters, ofState)
	if (!turn) return others
	return requestWorkflow.states.filter(
		(status) => turn.includes(partyOfStatus(status)) && (others?.includes(status) ?? true),
	)
}

function statusesWithoutTurn({ status, only }: RequestFilters, ofState: boolean): string[] | null {
	const [of] = only ?? []
	const isOpen = of !== undefined && of !== 'changed'
	const part: readonly string[] | null = of === 'waiting' ? statusesWaiting : isOpen ? openStatuses : null
	if (!status) return part && of !== 'overdue' ? [...part] : null
	// States see decisions that await a second officer as in review, so the filter finds them there too.
	const asked = status.flatMap((each) => (ofState && each === 'review' ? ['review', 'approval'] : [each]))
	return part ? asked.filter((each) => part.includes(each)) : asked
}

function* conditions(actor: Actor, { text, state, group, officer, only, due, joint }: RequestFilters) {
	const [of] = only ?? []
	yield sql`t.archived_at is null`
	if (isStateRole(actor.role)) yield sql`t.state_iso3 = ${actor.stateIso3}`
	if (state) yield sql`t.state_iso3 = ${anyOf(state)}`
	if (group) yield isMemberOf(group, sql`t.state_iso3`)
	if (officer) yield ofOfficers(actor, officer)
	if (of && of !== 'changed') yield sql`t.ended_at is null`
	if (of === 'changed') yield sql`t.id = any (${idsOfChanged(actor.id, 'request')})`
	if (of === 'waiting') yield waits
	if (of === 'overdue') yield sql`t.due_at < ${now()} and t.status = ${anyOf(openStatuses)}`
	// The filters of an address are codes of their lists.
	if (due) yield sql`(${sql.join((due as readonly DueBand[]).map(inBand), sql` or `)})`
	if (joint) yield hasJointNeed
	if (may(actor, 'readOfferedNeeds')) for (const words of text ?? []) yield holding(words)
}

/** A deputy finds the requests of those for whom the deputy acts, too. */
function ofOfficers(actor: Actor, officers: readonly string[]) {
	const ids = officers.flatMap((id) =>
		id === OFFICER_ME ? postsOf(actor).map((post) => post.id) : id === OFFICER_NONE ? [] : [id],
	)
	const named = sql`t.officer_id = ${anyOf(ids)}`
	if (!officers.includes(OFFICER_NONE)) return named
	return ids.length > 0 ? sql`(${named} or t.officer_id is null)` : sql`t.officer_id is null`
}

const soon = () => new Date(now().getTime() + SOON_DAYS * DAY)

const bands: Record<DueBand, () => RawBuilder<unknown>> = {
	overdue: () => sql`t.due_at < ${now()}`,
	soon: () => sql`(t.due_at >= ${now()} and t.due_at < ${soon()})`,
	later: () => sql`t.due_at >= ${soon()}`,
	none: () => sql`t.due_at is null`,
}
const inBand = (band: DueBand) => bands[band]()

/** The band of a row, to count by. */
export const bandOfRow =
	() => sql`case when t.due_at is null then 'none' when t.due_at < ${now()}::timestamptz
	then 'overdue' when t.due_at < ${soon()}::timestamptz then 'soon' else 'later' end`

// Only an active request can wait because of a need.
const waits = sql`t.officer_id is not null and (t.status not in ${fixed(requestStatusesThat('underWay'))} or (select true from need as n
	where n.request_id = t.id and n.status in (${sql.join(needsWaiting)}) limit 1))`

const hasJointNeed = sql`(select true from need as n join joint_part as j on j.need_id = n.id
	where n.request_id = t.id limit 1)`

/** What the question finds, and references as they are typed, of requests whose titles the reader may not know. */
const holding = (text: string) => sql`(t.id = any (${idsOfRequests}) or t.reference ilike ${`%${text}%`})`

/**
 * What the question finds and, of the requests that changed last, titles and references as they are typed: these need no
 * index, and parts of words are found too. A title that a list may not show cannot be searched either.
 */
function idsHolding(text: string, { role, stateIso3 }: Actor) {
	const ofState = isStateRole(role)
	const isTold = ofState
		? sql``
		: sql`and last.classification not in ${fixed(classificationsThat('wordsWithheld'))}`
	const own = ofState ? sql`and state_iso3 = ${stateIso3}` : sql``
	return sql`${idsOfRequests} || array(
		select last.id from (select id, reference, title, classification from request
			where archived_at is null ${own} order by updated_at desc, id desc limit ${sql.lit(MOST_FOUND)}) as last
		where last.reference ilike ${`%${text}%`} or (last.title ilike ${`%${text}%`} ${isTold}))`
}
