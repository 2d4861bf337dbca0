import { type RawBuilder, sql } from 'kysely'
import { idsOfChanged } from '#app/domain/core/last-look.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import { rowsOfTable, type Wanted } from '#app/domain/lists/listing.server.ts'
import { isMemberOf } from '#app/domain/reference/regional-groups.server.ts'
import { idsOfKind, rowsFound } from '#app/domain/search/found-ids.server.ts'
import { type NeedFilters, type NeedTurn, needStatuses } from '#app/forms/lists/need-list.ts'
import { OFFICER_ME, OFFICER_NONE } from '#app/forms/lists/request-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { anyOf, fixed } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import { classificationsThat } from '#workflows/classification-facts.ts'
import type { Party } from '#workflows/clock/runs.ts'
import { stateGroups } from '#workflows/figures/definitions.ts'
import { boundsOf } from '#workflows/figures/periods.ts'
import { isOneOf } from '#workflows/names.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { endedNeedStates, needStatusesThat } from '#workflows/need/status-facts.ts'
import { regionalGroups } from '#workflows/reference/regional-groups.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus } from '#workflows/status-line.ts'

type Condition = RawBuilder<unknown>

const ended: ReadonlySet<string> = new Set(endedNeedStates)

/** The statuses that a filter leaves, null for all; a State finds open decisions under what it is shown of them. */
function statusesOf({ status, only }: NeedFilters, ofState: boolean): NeedStatus[] | null {
	const isOpen = only?.[0] === 'open'
	if (!status && !isOpen) return null
	return needStatuses.filter((each) => {
		if (isOpen && ended.has(each)) return false
		return !status || status.includes(shownNeedStatus(each, ofState))
	})
}

/**
 * The side whose clock runs for a need, in whatever chart it is; before the decision on its request, that of the request.
 * Null where none runs. `need` is the name of the row.
 */
export const partyOnClock = (
	need: RawBuilder<unknown>,
) => sql<Party | null>`(select c.party from clock_run as c
	where c.request_id = ${need}.request_id and c.stopped_at is null
		and (c.need_id = ${need}.id or (c.need_id is null and ${need}.status in ${fixed(needStatusesThat('undecided'))})) limit 1)`

/** To a State, programmes and UNODC are one side. */
function waitsFor(turn: NeedTurn, ofState: boolean): Condition {
	const turns: NeedTurn[] = ofState && turn === 'office' ? ['office', 'programme'] : [turn]
	return sql`${partyOnClock(sql`t`)}::text = ${anyOf(turns)}`
}

/** Deputies also find the needs of the people they act for. */
function ofOfficers(actor: Actor, officers: readonly string[]): Condition {
	const ids = officers.flatMap((id) => (id === OFFICER_ME ? postsOf(actor).map((post) => post.id) : [id]))
	const named = sql`t.officer_id = ${anyOf(ids)}`
	return officers.includes(OFFICER_NONE) ? sql`(${named} or t.officer_id is null)` : named
}

/** What the facts of a need say, as figures count them. Without a step its submission belongs to the period. */
function* countedBy({
	region: [region] = [],
	group: [group] = [],
	step: [step] = [],
	period: [period] = [],
	late: [late] = [],
}: NeedFilters) {
	if (region) yield sql`${region} in (f.region, f.subregion)`
	if (group && isOneOf(stateGroups, group)) yield sql`${group} = any (f.groups)`
	const at = sql.ref(`f.${step ?? 'submitted'}_at`)
	if (step) yield sql`${at} is not null`
	if (step === 'submitted') yield sql`not f.is_part`
	if (late) {
		const parties = late === 'office' ? ['office', 'programme'] : ['state']
		yield sql`f.ended_at is null and f.due_at < ${now()} and f.party = ${anyOf(parties)}`
	}
	const bounds = period ? boundsOf(period) : null
	if (bounds) yield sql`${at} >= ${bounds.from} and ${at} < ${bounds.to}`
}

const isSubmitted = sql`(select r.submitted_at is not null and r.archived_at is null
	from request as r where r.id = t.request_id)`
/** Whether other States are asked to join, or have joined: looked up for each need, so that the order can stop the reading. */
const isJoint = sql`(select true from joint_part as j where j.need_id = t.id)`
const isNotConfidential = sql`(select r.classification not in ${fixed(classificationsThat('wordsWithheld'))} from request as r where r.id = t.request_id)`

/** Who reads the figures and lists of all needs, and knows the content of a confidential one by its own pages only. */
const isUnlisted = ({ role }: Actor) => may({ role }, 'followAllRequests')

function* conditions(actor: Actor, filters: NeedFilters, isExport: boolean): Generator<Condition> {
	const { text, kind, state, group = [], turn, officer, theme = [], joint, only } = filters
	const ofState = isStateRole(actor.role)
	if (ofState) yield sql`t.state_iso3 = ${actor.stateIso3}`
	if (kind) yield sql`t.kind::text = ${anyOf(kind)}`
	if (state) yield sql`t.state_iso3 = ${anyOf(state)}`
	const regional = group.filter((code) => isOneOf(regionalGroups, code))
	if (regional.length > 0) yield isMemberOf(regional, sql`t.state_iso3`)
	if (turn) {
		// The filters of an address are codes of their lists.
		const waiting = (turn as readonly NeedTurn[]).map((each) => waitsFor(each, ofState))
		yield sql`(${sql.join(waiting, sql` or `)})`
	}
	if (officer) yield ofOfficers(actor, officer)
	for (const code of theme) yield sql`${code} = any (t.themes)`
	if (joint) yield isJoint
	if (only?.[0] === 'changed') yield sql`t.id = any (${idsOfChanged(actor.id, 'need')})`
	const counted = [...countedBy(filters)]
	if (counted.length > 0)
		yield sql`exists (select from need_fact as f where f.need_id = t.id and ${sql.join(counted, sql` and `)})`
	if (text && may(actor, 'readOfferedNeeds')) yield sql`t.id = any (${idsOfKind('need')})`
	yield isSubmitted
	// Lists show of a confidential need its reference alone: a filter must not tell more to those who are not on the case.
	if (isExport || (isUnlisted(actor) && (kind || theme.length > 0))) yield isNotConfidential
}

/** The needs of which a programme manager may know, each looked up by itself: few among all that there are. */
const known = (actor: Actor) => sql`(select distinct k.need_id from reader as k
	where k.person_id = ${anyOf(postsOf(actor).map(({ id }) => id))}) as known
	cross join lateral (select n.* from need as n where n.id = known.need_id limit 1) as t`

/**
 * The first rows of a filter in one part of an order, with the key of the reader. Each status of a filter is read for
 * itself and stops after a page: a list of statuses would be sorted as a whole.
 */
export function needsPassing(actor: Actor, filters: NeedFilters, wanted: Wanted): Condition {
	const all = [...conditions(actor, filters, wanted.isExport ?? false)]
	const statuses = statusesOf(filters, isStateRole(actor.role))
	if (may(actor, 'readOfferedNeeds')) {
		const ofStatus = statuses ? [sql`t.status = ${anyOf(statuses)}`] : []
		return rowsOfTable(known(actor), [...all, ...ofStatus], wanted)
	}
	if (filters.text) {
		const ofStatus = statuses ? [sql`t.status = ${anyOf(statuses)}`] : []
		return rowsOfTable(rowsFound('need', idsOfKind('need')), [...all, ...ofStatus], wanted)
	}
	if (!statuses) return rowsOfTable(sql`need as t`, all, wanted)
	const arm = rowsOfTable(sql`need as t`, [sql`t.status = arm.status`, ...all], wanted)
	const { direction } = wanted.part
	return sql`select y.* from unnest(${statuses}::text[]) as arm (status) cross join lateral (${arm}) as y
		order by y.at ${direction}, y.id ${direction} limit ${sql.lit(wanted.most)}`
}
