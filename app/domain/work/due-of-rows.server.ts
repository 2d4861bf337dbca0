import { sql } from 'kysely'
import { type DaysLeft, daysLeftOf } from '#app/domain/lists/days-left.server.ts'
import { followsOfficers } from '#app/forms/lists/request-list.ts'
import type { Read } from '#app/platform/read.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'
import type { WorkRow } from './work-row.ts'

/** When an item is due, and how many working days are left until then. */
export type DueOfRow = { dueAt: Date; left: DaysLeft | null }

type Asked = { requests: string[]; deliveries: string[] }

/** The first due date of each request, and the next planned day of each delivery. */
const dueDates = statement(({ requests, deliveries }: Asked) =>
	build
		.selectFrom('request as r')
		.where('r.id', '=', anyOf(requests))
		.where('r.due_at', 'is not', null)
		.select(['r.id', sql<Date>`r.due_at`.as('dueAt')])
		.unionAll(
			build
				.selectFrom('delivery as d')
				.where('d.id', '=', anyOf(deliveries))
				.where('d.next_on', 'is not', null)
				.select([
					'd.id',
					sql<Date>`(d.next_on + 1)::timestamp at time zone 'UTC' - interval '1 second'`.as('dueAt'),
				]),
		),
)

/**
 * When the items of a worklist are due, by their ids: of deliveries the next planned day, until its end; of all others,
 * for readers who follow due dates, that of the request.
 */
export async function dueOfRows(read: Read, rows: readonly WorkRow[]): Promise<Map<string, DueOfRow>> {
	const follows = followsOfficers(read.actor.role)
	const keyOf = ({ subject, id, requestId }: WorkRow) => (subject === 'delivery' ? id : requestId)
	const asked = {
		requests: follows ? rows.filter(({ subject }) => subject !== 'delivery').map(keyOf) : [],
		deliveries: rows.filter(({ subject }) => subject === 'delivery').map(keyOf),
	}
	if (asked.requests.length + asked.deliveries.length === 0) return new Map()
	const found = await read(dueDates, asked)
	const left = await daysLeftOf(read, found)
	const byKey = new Map(found.map(({ id, dueAt }) => [id, { dueAt, left: left.get(id) ?? null }]))
	return new Map(
		rows.flatMap((row) => {
			const due = byKey.get(keyOf(row))
			return due ? [[row.id, due] as const] : []
		}),
	)
}
