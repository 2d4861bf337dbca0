import { type InferResult, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { now } from '#app/platform/clock.server.ts'
import { onceInRead } from '#app/platform/database/once-in-read.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import type { Kind } from '#prisma/generated/enums.ts'
import { calendarFor, calendarOfDutyStation, calendarOfState } from '#workflows/calendars/duty-station.ts'
import { dayAt, isoOf } from '#workflows/clock/calendar.ts'
import type { DatedMilestone } from '#workflows/delivery/milestones.ts'
import { awaited, type DeliveryRecord, deliveryPlan, type PlanCalendar } from '#workflows/delivery/plan.ts'
import { isNameOf } from '#workflows/names.ts'
import {
	dueAfter,
	type Target,
	type TargetName,
	type Targets,
	targets,
	targetsOfState,
} from '#workflows/targets.ts'

/** Settings of the clocks: the defaults, except where the operator has changed them. */
export type ClockSettings = ReturnType<typeof settingsIn>

/** Where settings come from that only some rows need. */
export type ReadSettings = () => Promise<ClockSettings>

const storedRows = build
	.selectFrom('setting')
	.where('key', 'like', 'target.%')
	.select([
		sql<string>`substr(key, 8)`.as('id'),
		sql<Target | null>`value`.as('value'),
		sql<number[] | null>`null::int[]`.as('weekend'),
		sql<string[] | null>`null::text[]`.as('holidays'),
		sql<boolean>`false`.as('unconfirmed'),
	])
	.unionAll(
		build
			.selectFrom('calendar_setting')
			.select([
				'id',
				sql<Target | null>`null::jsonb`.as('value'),
				'weekend',
				'holidays',
				sql<boolean>`source is not null and confirmed_at is null`.as('unconfirmed'),
			]),
	)
const stored = statement((_: object) => storedRows)
type Row = InferResult<typeof storedRows>[number]

/** All that is set, as a column of a wider statement. */
export const clockSettings = jsonArrayFrom(storedRows).as('clockSettings')

/** Targets and calendars, read once in each transaction. */
export const loadClockSettings = onceInRead(async (ask: Ask) => settingsIn(await ask(stored, {})))

/** The settings from what is stored of them, as a wider statement has read it. */
export function settingsIn(rows: readonly Row[]) {
	const changed = rows.filter(({ id, value }) => value && Object.hasOwn(targets, id))
	const set = new Map(
		rows.flatMap(({ id, weekend, holidays }) => (weekend && holidays ? [[id, { weekend, holidays }]] : [])),
	)
	return {
		targets: withChanged(changed),
		calendarOfState: (iso3: string) => calendarOfState(iso3, set),
		calendarFor: (iso3: string) => calendarFor(iso3, set),
		dutyStation: calendarOfDutyStation(set),
		/** The calendars that differ from the defaults. */
		calendarsSet: [...set.keys()],
		/** Those with public holidays of a library that no administrator has confirmed. */
		calendarsUnconfirmed: rows.filter(({ unconfirmed }) => unconfirmed).map(({ id }) => id),
	}
}

function withChanged(rows: readonly { id: string; value: Target | null }[]): Targets {
	const changed = rows.flatMap(({ id, value }) => {
		if (!isNameOf(targets, id)) return []
		const { source } = targets[id]
		return [[id, { amount: Number(value?.amount), unit: value?.unit, source }]]
	})
	return { ...targets, ...Object.fromEntries(changed) }
}

/** Due date of a period that starts now, by the targets and calendars in force; `iso3` is the State concerned. */
export async function dueFor(ask: Ask, name: TargetName, iso3: string, from = now()): Promise<Date> {
	return dueBy(await loadClockSettings(ask), name, iso3, from)
}

/** The same by settings that have been read. */
export function dueBy(settings: ClockSettings, name: TargetName, iso3: string, from: Date): Date {
	const { targets, calendarOfState, dutyStation } = settings
	return dueAfter(from, targets[name], targetsOfState.has(name) ? calendarOfState(iso3) : dutyStation)
}

type PlanOfDeliveryRow = {
	kind: Kind
	status: string
	stateIso3: string
	record: DeliveryRecord
	openedAt: Date
}

/** The plan of a delivery, by the targets and calendars in force. */
export async function planOf(ask: Ask, row: PlanOfDeliveryRow): Promise<DatedMilestone[]> {
	const { targets, calendarOfState, dutyStation } = await loadClockSettings(ask)
	const calendars = { state: calendarOfState(row.stateIso3), office: dutyStation }
	const calendar: PlanCalendar = {
		dueAt: (target, from) =>
			dueAfter(from, targets[target], calendars[targetsOfState.has(target) ? 'state' : 'office']),
		dayOf: (at, party) => isoOf(dayAt(at, calendars[party])),
	}
	return deliveryPlan(row, calendar)
}

/** The next planned step, as columns that lists sort and filter by. */
export async function nextColumns(ask: Ask, row: PlanOfDeliveryRow) {
	const [next] = awaited(await planOf(ask, row), row.status)
	return { nextOn: next ? new Date(next.on) : null, nextWhat: next?.what ?? null }
}
