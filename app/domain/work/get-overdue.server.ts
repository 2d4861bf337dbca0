import { sql } from 'kysely'
import { listDue } from '#app/domain/calendar/list-due.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { firstDeliveries } from '#app/domain/deliveries/list-deliveries.server.ts'
import { type DaysLeft, daysLeftOf } from '#app/domain/lists/days-left.server.ts'
import { requestsPage } from '#app/domain/requests/list-requests.server.ts'
import type { Direction } from '#app/forms/lists/list-address.ts'
import { followsOfficers } from '#app/forms/lists/request-list.ts'
import { sortedRows } from '#app/forms/lists/short-lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'

/** The needs of these requests with a clock that has run past its due date. */
const needsOverdue = statement(({ ids, at }: { ids: string[]; at: Date }) =>
	build
		.selectFrom('clock_run as c')
		.innerJoin('need as n', 'n.id', 'c.need_id')
		.where('c.request_id', '=', anyOf(ids))
		.where('c.stopped_at', 'is', null)
		.where(sql<boolean>`c.due_at < ${at}`)
		.orderBy('n.rank')
		.select(['n.id', 'n.request_id as requestId', 'n.rank', 'n.part']),
)

/** How what is overdue is sorted; deliveries have no reference of their own and follow their dates alone. */
type OverdueOrder = { sort: 'reference' | 'due'; direction: Direction }

const longestFirst: OverdueOrder = { sort: 'due', direction: 'asc' }

/**
 * What is overdue, the longest overdue first unless asked otherwise, a page of each: for officers requests with the needs
 * concerned, and deliveries; for others their own overdue actions, those in deliveries included. Each with the working
 * days since it was due.
 */
export function getOverdue(actor: Actor, language: Language, order: OverdueOrder = longestFirst) {
	requireAbility(actor, 'keepCalendar')
	return readAs(actor, async (read) => {
		if (!followsOfficers(actor.role)) {
			const { items, today } = await listDue(actor)
			const late = items.filter((item) => (item.until ?? item.on) < today)
			const left = await daysLeftOf(
				read,
				late.map(({ key, until, on }) => ({ id: key, dueAt: new Date(until ?? on) })),
			)
			const values = {
				reference: ({ reference }: (typeof late)[number]) => reference,
				due: ({ on }: (typeof late)[number]) => on,
			}
			return {
				requests: null,
				items: sortedRows(late, order, values, language).map((item) => withLeft(item, item.key, left)),
				deliveries: null,
			}
		}
		const [{ rows, next }, deliveries] = await Promise.all([
			requestsPage(read, actor, { filters: { only: ['overdue'] }, order }),
			firstDeliveries(actor, { due: ['overdue'] }, language, order.sort === 'due' ? order.direction : 'asc'),
		])
		const due = [
			...rows.map(({ id, dueAt }) => ({ id, dueAt })),
			...deliveries.rows.map(({ id, next }) => ({ id, dueAt: next && new Date(next.on) })),
		]
		const [left, needs] = await Promise.all([
			daysLeftOf(read, due),
			rows.length > 0 ? read(needsOverdue, { ids: rows.map(({ id }) => id), at: now() }) : [],
		])
		const numbersOf = (requestId: string) => {
			const found = needs.filter((need) => need.requestId === requestId)
			return [...new Map(found.map((need) => [need.id, { id: need.id, number: needNumber(need) }])).values()]
		}
		const requests = rows.map((row) => ({ ...withLeft(row, row.id, left), needs: numbersOf(row.id) }))
		return {
			requests: { rows: requests, more: next !== null },
			items: null,
			deliveries: { ...deliveries, rows: deliveries.rows.map((row) => withLeft(row, row.id, left)) },
		}
	})
}
export type Overdue = Awaited<ReturnType<typeof getOverdue>>

const withLeft = <Row extends object>(row: Row, id: string, left: ReadonlyMap<string, DaysLeft>) => ({
	...row,
	left: left.get(id) ?? null,
})
