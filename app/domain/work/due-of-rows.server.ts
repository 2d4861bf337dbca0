import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { type DaysLeft, daysLeft, daysLeftOf } from '#app/domain/lists/days-left.server.ts'
import { followsOfficers } from '#app/forms/lists/request-list.ts'
import type { Read } from '#app/platform/read.server.ts'
import { anyOf, build, dateIn, statement } from '#app/platform/statement.ts'
import { dueOf } from '#workflows/clock/due.ts'
import type { Party } from '#workflows/clock/runs.ts'
import { isStateRole } from '#workflows/roles.ts'
import type { WorkRow } from './work-row.ts'

/** When an item is due, and how many working days are left until then. */
export type DueOfRow = { dueAt: Date; left: DaysLeft | null }

type Asked = { requests: string[]; deliveries: string[]; ownRequests: string[]; ownNeeds: string[] }

type StoredRun = { party: Party; stage: string; startedAt: string; stoppedAt: string | null }

/** The runs of a clock as JSON, those of a request without those of its needs. */
const runsWhere = (where: RawBuilder<boolean>) =>
	jsonArrayFrom(
		build
			.selectFrom('clock_run as c')
			.where(where)
			.orderBy('c.started_at')
			.orderBy('c.stopped_at')
			.select(['c.party', 'c.stage', 'c.started_at as startedAt', 'c.stopped_at as stoppedAt']),
	)
const noRuns = sql<StoredRun[]>`'[]'::json`.as('runs')
const noDay = sql<Date | null>`null::timestamptz`.as('dueAt')

/** The first due date of each request, the next planned day of each delivery, and the clocks of the reader's own items. */
const dueDates = statement(({ requests, deliveries, ownRequests, ownNeeds }: Asked) =>
	build
		.selectFrom('request as r')
		.where('r.id', '=', anyOf(requests))
		.where('r.due_at', 'is not', null)
		.select(['r.id', 'r.state_iso3 as stateIso3', sql<Date | null>`r.due_at`.as('dueAt'), noRuns])
		.unionAll(
			build
				.selectFrom('delivery as d')
				.where('d.id', '=', anyOf(deliveries))
				.where('d.next_on', 'is not', null)
				.select([
					'd.id',
					'd.state_iso3 as stateIso3',
					sql<Date | null>`(d.next_on + 1)::timestamp at time zone 'UTC' - interval '1 second'`.as('dueAt'),
					noRuns,
				]),
		)
		.unionAll(
			build
				.selectFrom('request as r')
				.where('r.id', '=', anyOf(ownRequests))
				.select([
					'r.id',
					'r.state_iso3 as stateIso3',
					noDay,
					runsWhere(sql`c.request_id = r.id and c.need_id is null`).as('runs'),
				]),
		)
		.unionAll(
			build
				.selectFrom('need as n')
				.where('n.id', '=', anyOf(ownNeeds))
				.select(['n.id', 'n.state_iso3 as stateIso3', noDay, runsWhere(sql`c.need_id = n.id`).as('runs')]),
		),
)
type Found = NonNullable<(typeof dueDates)['row']>

/** The side whose clock a reader's own items run on; officers follow the due dates of requests instead. */
function sideOf({ role }: Read['actor']): Party | null {
	if (isStateRole(role)) return 'state'
	return role === 'programmeManager' ? 'programme' : null
}

/**
 * When the items of a worklist are due, by their ids: of deliveries the next planned day, until its end; of all others,
 * for readers who follow due dates, that of the request, and for a State or a programme manager that of its own clock.
 */
export async function dueOfRows(read: Read, rows: readonly WorkRow[]): Promise<Map<string, DueOfRow>> {
	const follows = followsOfficers(read.actor.role)
	const side = sideOf(read.actor)
	const keyOf = ({ subject, id, requestId }: WorkRow) => (follows && subject !== 'delivery' ? requestId : id)
	const of = (wanted: WorkRow['subject']) => rows.filter(({ subject }) => subject === wanted).map(keyOf)
	const asked = {
		requests: follows ? rows.filter(({ subject }) => subject !== 'delivery').map(keyOf) : [],
		deliveries: of('delivery'),
		ownRequests: side ? of('request') : [],
		ownNeeds: side ? of('need') : [],
	}
	if (Object.values(asked).every((ids) => ids.length === 0)) return new Map()
	const found = await read(dueDates, asked)
	const dated = found.flatMap(({ id, dueAt }) => (dueAt ? [{ id, dueAt }] : []))
	const left = await daysLeftOf(read, dated)
	const byKey = new Map<string, DueOfRow>(
		dated.map(({ id, dueAt }) => [id, { dueAt, left: left.get(id) ?? null }]),
	)
	if (side) for (const [id, due] of await ownDue(read, side, found)) byKey.set(id, due)
	return new Map(
		rows.flatMap((row) => {
			const due = byKey.get(keyOf(row))
			return due ? [[row.id, due] as const] : []
		}),
	)
}

/** The items for which the clock of this side runs, due by its own calendar. */
async function ownDue(read: Read, side: Party, found: readonly Found[]): Promise<[string, DueOfRow][]> {
	const clocked = found.filter(({ runs }) => runs.at(-1)?.party === side)
	if (clocked.length === 0) return []
	const { calendarFor, targets } = await loadClockSettings(read)
	return clocked.flatMap(({ id, stateIso3, runs }) => {
		const calendar = calendarFor(stateIso3)(side)
		const line = runs.map(({ startedAt, stoppedAt, ...run }) => ({
			...run,
			startedAt: dateIn(startedAt),
			stoppedAt: dateIn(stoppedAt),
		}))
		const dueAt = dueOf(line, calendar, targets)
		return dueAt ? [[id, { dueAt, left: daysLeft(dueAt, calendar) }] as [string, DueOfRow]] : []
	})
}
