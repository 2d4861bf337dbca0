import type { Tx } from '#app/platform/database.server.ts'
import { calendarFor, calendarOfDutyStation, calendarOfState } from '#workflows/calendars/calendar-of.ts'
import { type Target, type Targets, targets } from '#workflows/targets.ts'

/** What the clocks go by: as the product ships it, except where the operator has set it otherwise. */
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
		/** The calendars that are not as they were shipped. */
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
