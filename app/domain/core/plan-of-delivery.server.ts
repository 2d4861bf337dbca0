import type { Tx } from '#app/platform/database.server.ts'
import type { Kind } from '#prisma/generated/enums.ts'
import {
	awaited,
	type DueFor,
	deliveryPlan,
	type Planned,
	type PlannedDelivery,
} from '#workflows/delivery/plan.ts'
import { dueAfter, targetsOfState } from '#workflows/targets.ts'
import { loadClockSettings } from './load-clock-settings.server.ts'

type Row = { kind: Kind; status: string; stateIso3: string; record: unknown; openedAt: Date }

/** The plan of a delivery, by the targets and calendars in force. */
export async function planOf(tx: Tx, row: Row): Promise<Planned[]> {
	const { targets, calendarOfState, dutyStation } = await loadClockSettings(tx)
	const dueFor: DueFor = (target, from) =>
		dueAfter(from, targets[target], targetsOfState.has(target) ? calendarOfState(row.stateIso3) : dutyStation)
	return deliveryPlan({ ...row, record: row.record as PlannedDelivery['record'] }, dueFor)
}

/** What is awaited next, as columns that lists sort and filter by. */
export async function nextColumns(tx: Tx, row: Row) {
	const [next] = awaited(await planOf(tx, row), row.status)
	return { nextOn: next ? new Date(next.on) : null, nextWhat: next?.what ?? null }
}
