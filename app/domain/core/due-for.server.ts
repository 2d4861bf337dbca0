import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { dueAfter, type TargetName, targetsOfState } from '#workflows/targets.ts'
import { loadClockSettings } from './load-clock-settings.server.ts'

/** When something is due that starts now, by the targets and calendars in force; `iso3` is the State concerned. */
export async function dueFor(tx: Tx, name: TargetName, iso3: string, from = now()): Promise<Date> {
	const { targets, calendarOfState, dutyStation } = await loadClockSettings(tx)
	return dueAfter(from, targets[name], targetsOfState.has(name) ? calendarOfState(iso3) : dutyStation)
}
