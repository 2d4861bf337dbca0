import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { type DaysLeft, daysLeft, daysLeftOf } from '#app/domain/lists/days-left.server.ts'
import { followsOfficers } from '#app/forms/lists/request-list.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { anyOf, build, dateIn, statement } from '#app/platform/database/statement.ts'
import { dueOf } from '#workflows/clock/due.ts'
import type { Party } from '#workflows/clock/runs.ts'
import { sideOf } from '#workflows/clock/side-of.ts'
import type { WorkRow } from './work-row.ts'

/** When an item is due, and how many working days are left until then. */
export type DueOfRow = { dueAt: Date; left: DaysLeft | null }

/** The times of an item: when it is due, and since when it waits for the side of the reader, where its clock tells. */
type TimesOfRow = { due: DueOfRow | null; since: Date | null }

type DueDatesArgs = { deliveries: string[]; requests: string[]; needs: string[] }

/** The runs of one clock as JSON: a request has one of its own beside those of its needs. */
const runsWhere = (where: RawBuilder<boolean>) =>
	jsonArrayFrom(
		build
			.selectFrom('clock_run as c')
			.where(where)
			.orderBy('c.started_at')
			.orderBy('c.stopped_at')
			.select(['c.party', 'c.stage', 'c.started_at as startedAt', 'c.stopped_at as stoppedAt']),
	)
type StoredRuns = { party: Party; stage: string; startedAt: string; stoppedAt: string | null }[]

/** The next planned day of each delivery, and the clocks of deliveries, requests and needs. */
const dueDates = statement(({ deliveries, requests, needs }: DueDatesArgs) =>
	build
		.selectFrom('delivery as d')
		.where('d.id', '=', anyOf(deliveries))
		.select([
			'd.id',
			'd.state_iso3 as stateIso3',
			sql<Date | null>`(d.next_on + 1)::timestamp at time zone 'UTC' - interval '1 second'`.as('dueAt'),
			runsWhere(sql`c.need_id = d.need_id`).as('runs'),
		])
		.unionAll(
			build
				.selectFrom('request as r')
				.where('r.id', '=', anyOf(requests))
				.select([
					'r.id',
					'r.state_iso3 as stateIso3',
					sql<Date | null>`null::timestamptz`.as('dueAt'),
					runsWhere(sql`c.request_id = r.id and c.need_id is null`).as('runs'),
				]),
		)
		.unionAll(
			build
				.selectFrom('need as n')
				.where('n.id', '=', anyOf(needs))
				.select([
					'n.id',
					'n.state_iso3 as stateIso3',
					sql<Date | null>`null::timestamptz`.as('dueAt'),
					runsWhere(sql`c.need_id = n.id`).as('runs'),
				]),
		),
)
type DueRow = NonNullable<(typeof dueDates)['row']>

/**
 * The times of the items of a worklist, by their ids. Due are deliveries on their next planned day, until its end; requests and
 * needs by their own clock, never by that of another need. Officers follow whichever side it runs for, and a State or a
 * programme manager sees when it must answer itself. An item waits since the clock of the reader's side has run.
 */
export async function timesOfRows(read: Read, rows: readonly WorkRow[]): Promise<Map<string, TimesOfRow>> {
	const keyOf = ({ subject, id, requestId }: WorkRow) => (subject === 'dueDiligence' ? requestId : id)
	const of = (...wanted: WorkRow['subject'][]) =>
		rows.filter(({ subject }) => wanted.includes(subject)).map(keyOf)
	const asked = { deliveries: of('delivery'), requests: of('request', 'dueDiligence'), needs: of('need') }
	if (rows.length === 0) return new Map()
	const found = await read(dueDates, asked)
	const planned = found.flatMap(({ id, dueAt }) => (dueAt ? [{ id, dueAt }] : []))
	const left = await daysLeftOf(read, planned)
	const ofDelivery = new Set(asked.deliveries)
	const due = new Map<string, DueOfRow>([
		...planned.map(({ id, dueAt }) => [id, { dueAt, left: left.get(id) ?? null }] as const),
		...(await byClock(
			read,
			found.filter(({ id }) => !ofDelivery.has(id)),
		)),
	])
	const waits = new Map(found.map(({ id, runs }) => [id, waitsSince(read, runs)]))
	return new Map(
		rows.map((row) => {
			// The case of a request has a clock of its own only within that of the request.
			const since = row.subject === 'dueDiligence' ? null : (waits.get(row.id) ?? null)
			return [row.id, { due: due.get(keyOf(row)) ?? null, since }]
		}),
	)
}

/** Since when the clock of the reader's side runs; null while that of another side does. */
function waitsSince({ actor: { role } }: Read, runs: StoredRuns): Date | null {
	const last = runs.at(-1)
	return last && last.party === sideOf(role) && last.stoppedAt === null ? dateIn(last.startedAt) : null
}

/** Whether a reader follows the clock while it runs for this side. */
function follows({ role }: Read['actor'], party: Party): boolean {
	const own = sideOf(role)
	return own === 'office' ? followsOfficers(role) : party === own
}

/** What is due by a running clock, in the calendar of the side that it runs for. */
async function byClock(read: Read, found: readonly DueRow[]): Promise<(readonly [string, DueOfRow])[]> {
	const running = found.flatMap(({ id, stateIso3, runs }) => {
		const party = runs.at(-1)?.party
		return party && follows(read.actor, party) ? [{ id, stateIso3, runs, party }] : []
	})
	if (running.length === 0) return []
	const { calendarFor, targets } = await loadClockSettings(read)
	return running.flatMap(({ id, stateIso3, runs, party }) => {
		const calendar = calendarFor(stateIso3)(party)
		const line = runs.map(({ startedAt, stoppedAt, ...run }) => ({
			...run,
			startedAt: dateIn(startedAt),
			stoppedAt: dateIn(stoppedAt),
		}))
		const dueAt = dueOf(line, calendar, targets)
		return dueAt ? [[id, { dueAt, left: daysLeft(dueAt, calendar) }] as const] : []
	})
}
