import { type RawBuilder, sql } from 'kysely'
import { idsOfChanged } from '#app/domain/core/last-look.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import { rowsOfTable, type Wanted } from '#app/domain/lists/listing.server.ts'
import { isMemberOf } from '#app/domain/reference/regional-groups.server.ts'
import { idsOfKind, rowsFound } from '#app/domain/search/found-ids.server.ts'
import type { DeliveryFilters } from '#app/forms/lists/delivery-list.ts'
import type { DueBand } from '#app/forms/lists/request-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { anyOf, fixed } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { classificationsThat } from '#workflows/classification-facts.ts'
import {
	type BoardStage,
	boardStages,
	type DeliveryStatus,
	sharedFirst,
	statusesIn,
} from '#workflows/delivery/status-facts.ts'
import { isNameOf, namesOf } from '#workflows/names.ts'
import { isStateRole } from '#workflows/roles.ts'

type Condition = RawBuilder<unknown>

/** The statuses that a stage can hold: where the State acts first, what was shared decides. */
export const statusesOf = (stage: BoardStage): DeliveryStatus[] => [
	...new Set([...statusesIn(stage), ...(stage === 'planned' || stage === 'withState' ? sharedFirst : [])]),
]

const isShared = sql`coalesce(t.snapshot #> '{context,shared}' = 'true', false)`
const isFirst = sql`t.status = ${anyOf(sharedFirst)}`

/** Whether a delivery with a status of `statusesOf` is in that stage. */
function isIn(stage: BoardStage): Condition {
	if (stage === 'planned') return sql`(not ${isFirst} or not ${isShared})`
	return stage === 'withState' ? sql`(not ${isFirst} or ${isShared})` : sql`true`
}

/** The stage of a delivery, to count by. */
export const stageOfRow = () => {
	const cases = boardStages.map(
		(stage) => sql`when t.status = ${anyOf(statusesIn(stage))} then ${sql.lit(stage)}`,
	)
	return sql`case when ${isFirst} and ${isShared} then 'withState' ${sql.join(cases, sql` `)} end`
}

const SOON_DAYS = 7
const dayIn = (days: number) => dayOfOffice(new Date(now().getTime() + days * 86_400_000))

const bands: Record<DueBand, () => Condition> = {
	overdue: () => sql`t.next_on < ${dayIn(0)}::date`,
	soon: () => sql`(t.next_on >= ${dayIn(0)}::date and t.next_on < ${dayIn(SOON_DAYS)}::date)`,
	later: () => sql`t.next_on >= ${dayIn(SOON_DAYS)}::date`,
	none: () => sql`t.next_on is null`,
}

/** When the next planned day of a delivery is, to count by. */
export const bandOfDelivery = () => {
	const cases = namesOf(bands).map((band) => sql`when ${bands[band]()} then ${sql.lit(band)}`)
	return sql`case ${sql.join(cases, sql` `)} end`
}

/** The filter with what it names found: `programmeIds` are those of the programmes of its words. */
export type AskedDeliveries = { filters: DeliveryFilters; programmeIds: string[] | null }

function* conditions(actor: Actor, { filters, programmeIds }: AskedDeliveries): Generator<Condition> {
	const { kind, state, group, due, only } = filters
	const managers = postsOf(actor).map(({ id }) => id)
	if (isStateRole(actor.role)) yield sql`t.state_iso3 = ${actor.stateIso3}`
	if (may(actor, 'manageDeliveries')) yield sql`t.manager_id = ${anyOf(managers)}`
	if (kind) yield sql`t.kind::text = ${anyOf(kind)}`
	if (state) yield sql`t.state_iso3 = ${anyOf(state)}`
	if (group) yield isMemberOf(group, sql`t.state_iso3`)
	if (programmeIds) yield sql`t.programme_id = ${anyOf(programmeIds)}`
	if (due)
		yield sql`(${sql.join(
			due.flatMap((band) => (isNameOf(bands, band) ? [bands[band]()] : [])),
			sql` or `,
		)})`
	if (only) yield sql`t.id = any (${idsOfChanged(actor.id, 'delivery')})`
}

const isNotConfidential = sql`not exists (select from request as r
	where r.id = t.request_id and r.classification in ${fixed(classificationsThat('wordsWithheld'))})`

/**
 * The first rows of a filter in one part of an order, with the key of the reader. Of a stage each status is read for
 * itself and stops after a page: a list of statuses would be sorted as a whole.
 */
export function deliveriesPassing(actor: Actor, asked: AskedDeliveries, wanted: Wanted): Condition {
	const open = wanted.isExport ? [isNotConfidential] : []
	const all = [...conditions(actor, asked), ...open]
	// The filters of an address are codes of their lists.
	const stages = asked.filters.stage as readonly BoardStage[] | undefined
	const source = asked.filters.text ? rowsFound('delivery', idsOfKind('delivery')) : sql`delivery as t`
	if (!stages) return rowsOfTable(source, all, wanted)
	const statuses = [...new Set(stages.flatMap(statusesOf))]
	const inOne = stages.map((stage) => sql`(t.status = ${anyOf(statusesOf(stage))} and ${isIn(stage)})`)
	const arm = [...all, sql`t.status = arm.status`, sql`(${sql.join(inOne, sql` or `)})`]
	const { direction } = wanted.part
	return sql`select y.* from unnest(${statuses}::text[]) as arm (status)
		cross join lateral (${rowsOfTable(source, arm, wanted)}) as y
		order by y.at ${direction}, y.id ${direction} limit ${sql.lit(wanted.most)}`
}
