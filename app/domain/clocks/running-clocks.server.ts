import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { ClockRun } from '#prisma/generated/client.ts'
import type { Calendar } from '#workflows/clock/calendar.ts'
import { dueOf, targetOf, towardsTarget } from '#workflows/clock/due.ts'
import { type Ring, ringsOf } from '#workflows/clock/rings.ts'
import { targetsOf } from '#workflows/targets.ts'
import { urgentAmong } from './urgent-among.server.ts'

/** A clock that runs and the day it is due, by the targets and calendars in force. */
export type RunningClock = {
	run: ClockRun
	due: Date
	calendar: Calendar
	rings: Ring[]
	/** Every run that has used up the same target. */
	towards: string[]
}

/** What clocks have to tell, and when; those without a target have nothing. */
export async function runningClocks(tx: Tx, open: readonly ClockRun[]): Promise<RunningClock[]> {
	const withTarget = open.filter((run) => targetOf(run) && !run.stoppedAt)
	if (withTarget.length === 0) return []
	const { targets, calendarFor } = await loadClockSettings(tx)
	const lines = await linesOf(tx, withTarget)
	const urgent = await urgentAmong(tx, withTarget)
	return withTarget.flatMap((run) => {
		const line = lines.get(lineOf(run)) ?? []
		const set = targetsOf(targets, urgent.has(run.requestId))
		const calendar = calendarFor(run.stateIso3)(run.party)
		const [name, due] = [targetOf(run), dueOf(line, calendar, set)]
		if (!name || !due) return []
		// What had been called to mind before the clock started is not called to mind again.
		const rings = ringsOf(run.stage, due, set[name], calendar).filter(
			(ring) => ring.name === 'due' || ring.name === 'overdue' || ring.at > run.startedAt,
		)
		return [{ run, due, calendar, rings, towards: towardsTarget(line).map(({ id }) => id) }]
	})
}

const lineOf = ({ requestId, needId }: ClockRun) => `${requestId} ${needId ?? ''}`

async function linesOf(tx: Tx, open: readonly ClockRun[]) {
	const [only] = open
	const runs = await tx.clockRun.findMany({
		where: {
			requestId: { in: [...new Set(open.map(({ requestId }) => requestId))] },
			...(open.length === 1 && { needId: only?.needId ?? null }),
		},
		orderBy: [{ startedAt: 'asc' }, { stoppedAt: 'asc' }],
	})
	const lines = new Map<string, ClockRun[]>()
	for (const run of runs) lines.set(lineOf(run), [...(lines.get(lineOf(run)) ?? []), run])
	return lines
}
