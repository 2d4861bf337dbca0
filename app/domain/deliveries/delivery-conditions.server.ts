import { type RawBuilder, sql } from 'kysely'
import { postsOf } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { anyOf } from '#app/platform/statement.ts'
import { type BoardStage, type DeliveryStatus, sharedFirst, statusesIn } from '#workflows/delivery/stage.ts'
import { isStateRole } from '#workflows/roles.ts'
import type { DeliveryFilter, DeliverySort } from './conditions.ts'

/** The statuses that a column of the board can hold: where the State acts first, what was shared decides. */
export const statusesOf = (stage: BoardStage): DeliveryStatus[] => [
	...new Set([...statusesIn(stage), ...(stage === 'planned' || stage === 'withState' ? sharedFirst : [])]),
]

const isShared = sql`coalesce(t.snapshot #> '{context,shared}' = 'true', false)`

/** The deliveries of one column, among those with its statuses. The row is `t`. */
export function inStage(stage: BoardStage): RawBuilder<unknown>[] {
	const isElsewhere = sql`t.status <> all (${[...sharedFirst]}::text[])`
	const isNotShared = sql`coalesce(t.snapshot #> '{context,shared}' = 'false', false)`
	if (stage === 'planned') return [sql`(${isElsewhere} or ${isNotShared})`]
	return stage === 'withState' ? [sql`(${isElsewhere} or ${isShared})`] : []
}

type Passing = { actor: Actor; filter: DeliveryFilter; programmeIds: string[] | null; today: string }

/** The conditions of a filter, with the key of the reader; `programmeIds` are those of the programmes it names. */
export function passing({ actor, filter, programmeIds, today }: Passing): RawBuilder<unknown>[] {
	const { kind, stateIso3, overdue } = filter
	const managers = postsOf(actor).map(({ id }) => id)
	return [
		...(isStateRole(actor.role) ? [sql`t.state_iso3 = ${actor.stateIso3}`] : []),
		...(actor.role === 'programmeManager' ? [sql`t.manager_id = ${anyOf(managers)}`] : []),
		...(kind ? [sql`t.kind = ${kind}::"Kind"`] : []),
		...(stateIso3 ? [sql`t.state_iso3 = ${stateIso3}`] : []),
		...(programmeIds ? [sql`t.programme_id = ${anyOf(programmeIds)}`] : []),
		...(overdue ? [sql`t.next_on < ${today}`] : []),
	]
}

/** `plain` is not written into the address: neither of the list nor of its next page. */
export type Order = DeliverySort | 'plain'

/** As indexes have them. */
export const orders: Record<Order, RawBuilder<unknown>> = {
	plain: sql`t.id desc`,
	due: sql`t.next_on, t.id`,
	changed: sql`t.updated_at desc, t.id desc`,
	opened: sql`t.opened_at desc, t.id desc`,
}

type Placed = { id: string; nextOn: Date | null; updatedAt: Date; openedAt: Date }

/** The cursor of a row, for the address of the next page. */
export function placeOf({ id, nextOn, updatedAt, openedAt }: Placed, sort: Order): string {
	const at = { due: nextOn, changed: updatedAt, opened: openedAt, plain: null }[sort]
	return `${at?.toISOString() ?? ''}_${id}`
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/**
 * Strictly after the last row of the page before; an unreadable cursor means the first page. Rows without a planned day
 * come last, so that a page by due date can have two parts: each is read by itself from its index.
 */
export function partsAfter(after: string | undefined, sort: Order): RawBuilder<unknown>[][] {
	const [time = '', id = ''] = after?.split('_') ?? []
	const at = new Date(time)
	const known = !Number.isNaN(at.getTime())
	if (sort === 'plain') return [id ? [sql`t.id < ${id}`] : []]
	if (sort === 'due') {
		const undated = sql`t.next_on is null`
		if (time === '' && id) return [[undated, sql`t.id > ${id}`]]
		return [
			known ? [sql`(t.next_on, t.id) > (${dayOf(at)}, ${id})`] : [sql`t.next_on is not null`],
			[undated],
		]
	}
	const column = sort === 'changed' ? sql`t.updated_at` : sql`t.opened_at`
	return [known ? [sql`(${column}, t.id) < (${at}, ${id})`] : []]
}
