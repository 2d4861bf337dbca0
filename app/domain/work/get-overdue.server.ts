import { sql } from 'kysely'
import { listDue, withCalendar } from '#app/domain/calendar/list-due.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { firstDeliveries } from '#app/domain/deliveries/list-deliveries.server.ts'
import { daysLeftOf } from '#app/domain/lists/days-left.server.ts'
import { requestsPage } from '#app/domain/requests/list-requests.server.ts'
import { followsOfficers } from '#app/forms/lists/request-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { readAs } from '#app/platform/read.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'
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

/**
 * What is overdue, the longest overdue first, a page of each: for officers requests with the needs concerned, and
 * deliveries; for others their own overdue actions, those in deliveries included.
 */
export function getOverdue(actor: Actor, language: Language) {
	requireRole(actor, ...withCalendar)
	return readAs(actor, async (read) => {
		if (!followsOfficers(actor.role)) {
			const { items, today } = await listDue(actor)
			return {
				requests: null,
				items: items.filter((item) => (item.until ?? item.on) < today),
				deliveries: null,
			}
		}
		const [{ rows, next }, deliveries] = await Promise.all([
			requestsPage(read, actor, { filters: { only: ['overdue'] } }),
			firstDeliveries(actor, { due: ['overdue'] }, language),
		])
		const [left, needs] = await Promise.all([
			daysLeftOf(read, rows),
			rows.length > 0 ? read(needsOverdue, { ids: rows.map(({ id }) => id), at: now() }) : [],
		])
		const numbersOf = (requestId: string) => {
			const found = needs.filter((need) => need.requestId === requestId)
			return [...new Map(found.map((need) => [need.id, { id: need.id, number: needNumber(need) }])).values()]
		}
		const requests = rows.map((row) => ({
			...row,
			left: left.get(row.id) ?? null,
			needs: numbersOf(row.id),
		}))
		return { requests: { rows: requests, more: next !== null }, items: null, deliveries }
	})
}
