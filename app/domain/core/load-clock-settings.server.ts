import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Kind } from '#prisma/generated/enums.ts'
import { calendarFor, calendarOfDutyStation, calendarOfState } from '#workflows/calendars/duty-station.ts'
import type { Planned } from '#workflows/delivery/milestones.ts'
import { awaited, type DueFor, deliveryPlan, type PlannedDelivery } from '#workflows/delivery/plan.ts'
import {
	dueAfter,
	type Target,
	type TargetName,
	type Targets,
	targets,
	targetsOfState,
} from '#workflows/targets.ts'

/** Settings of the clocks: the defaults, except where the operator has changed them. */
export type ClockSettings = Awaited<ReturnType<typeof load>>

const loaded = new WeakMap<Tx, Promise<ClockSettings>>()

/** Targets and calendars, read once in each transaction. */
export function loadClockSettings(tx: Tx): Promise<ClockSettings> {
	const known = loaded.get(tx) ?? load(tx)
	loaded.set(tx, known)
	return known
}

type Row = { id: string; value: Target | null; weekend: number[] | null; holidays: string[] | null }

async function load(tx: Tx) {
	const rows = await tx.$queryRaw<Row[]>`
		select substr(key, 8) as id, value, null::int[] as weekend, null::text[] as holidays
		from setting where key like 'target.%'
		union all select id, null, weekend, holidays from calendar_setting`
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
		calendarsSet: [...set.keys()] as string[],
	}
}

function withChanged(rows: readonly Row[]): Targets {
	const changed = rows.map(({ id, value }) => {
		const source = targets[id as keyof Targets].source
		return [id, { amount: Number(value?.amount), unit: value?.unit, source }]
	})
	return { ...targets, ...Object.fromEntries(changed) }
}

/** Due date of a period that starts now, by the targets and calendars in force; `iso3` is the State concerned. */
export async function dueFor(tx: Tx, name: TargetName, iso3: string, from = now()): Promise<Date> {
	const { targets, calendarOfState, dutyStation } = await loadClockSettings(tx)
	return dueAfter(from, targets[name], targetsOfState.has(name) ? calendarOfState(iso3) : dutyStation)
}

type PlanOfDeliveryRow = { kind: Kind; status: string; stateIso3: string; record: unknown; openedAt: Date }

/** The plan of a delivery, by the targets and calendars in force. */
export async function planOf(tx: Tx, row: PlanOfDeliveryRow): Promise<Planned[]> {
	const { targets, calendarOfState, dutyStation } = await loadClockSettings(tx)
	const dueFor: DueFor = (target, from) =>
		dueAfter(from, targets[target], targetsOfState.has(target) ? calendarOfState(row.stateIso3) : dutyStation)
	return deliveryPlan({ ...row, record: row.record as PlannedDelivery['record'] }, dueFor)
}

/** The next planned step, as columns that lists sort and filter by. */
export async function nextColumns(tx: Tx, row: PlanOfDeliveryRow) {
	const [next] = awaited(await planOf(tx, row), row.status)
	return { nextOn: next ? new Date(next.on) : null, nextWhat: next?.what ?? null }
}
