import type { Found } from '#app/domain/core/entities/entity.ts'
import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { enqueueAll } from '#app/queue/queue.server.ts'
import type { ClockRun } from '#prisma/generated/client.ts'
import type { Calendar } from '#workflows/clock/calendar.ts'
import { dueOf, targetOf, towardsTarget } from '#workflows/clock/due.ts'
import { type Ring, ringsOf } from '#workflows/clock/rings.ts'
import { change, type Turn, turnIn } from '#workflows/clock/turns.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { targetsOf } from '#workflows/targets.ts'

/** A running clock and its due date, by the targets and calendars in force. */
export type RunningClock = {
	run: ClockRun
	due: Date
	calendar: Calendar
	rings: Ring[]
	/** Every run that has used up the same target. */
	towards: string[]
}

/** Reminders of clocks and their times; those without a target have none. */
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
		// Reminders dated before the clock started are not sent.
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

/** Queues the remaining reminders of these clocks, in the caller's transaction. */
export async function setRings(tx: Tx, open: readonly ClockRun[]) {
	const moment = now()
	const jobs = (await runningClocks(tx, open)).flatMap(({ run, rings }) =>
		rings
			.filter(({ until }) => until === null || until > moment)
			.map(({ name, at }) => ({ data: { runId: run.id, ring: name }, startAfter: at })),
	)
	if (jobs.length > 0) await enqueueAll(tx, 'ring-clock', jobs)
}

type Now = Parameters<typeof turnIn>[2]
type Line = { requestId: string; needId?: string | null; stateIso3: string }
type Taken = { before: Now; after: Now; auditId: string; at: Date }

/** Stops the clock of the previous side and starts that of the next one, in the transaction of the step. */
export async function saveClock(tx: Tx, found: Found, { before, after, auditId, at }: Taken) {
	const { chart, workflow } = found
	const turned = change(turnIn(chart, workflow, before), turnIn(chart, workflow, after))
	if (!turned) return
	const { requestId, needId, stateIso3 } = found
	if (turned.stops)
		await tx.$executeRaw`update clock_run set stopped_at = ${at}, stopped_by = ${auditId}
			where request_id = ${requestId} and coalesce(need_id, '') = ${needId ?? ''} and stopped_at is null`
	if (turned.starts) await start(tx, { requestId, needId, stateIso3 }, turned.starts, auditId, at)
}

/** Starts the clock of a State whose draft has just been started. */
export async function startClock(tx: Tx, line: Line, auditId: string, at: Date) {
	const turn = turnIn('request', requestWorkflow, requestWorkflow.start())
	if (turn) await start(tx, line, turn, auditId, at)
}

async function start(tx: Tx, line: Line, turn: Turn, auditId: string, at: Date) {
	const { requestId, needId = null, stateIso3 } = line
	const run = {
		...turn,
		id: auditId,
		requestId,
		needId,
		stateIso3,
		startedAt: at,
		stoppedAt: null,
		stoppedBy: null,
	}
	await tx.$executeRaw`insert into clock_run (id, request_id, need_id, state_iso3, party, stage, started_at)
		values (${auditId}, ${requestId}, ${needId}, ${stateIso3}, ${turn.party}::"Party", ${turn.stage}, ${at})`
	await setRings(tx, [run])
}

type Clock = { requestId: string; stage: string }

/** Those of the requests whose review is urgent: one of their needs must be met within three months. */
export async function urgentAmong(tx: Tx, clocks: readonly Clock[]): Promise<Set<string>> {
	const reviewed = clocks.filter((run) => targetOf(run) === 'reviewDecision')
	if (reviewed.length === 0) return new Set()
	const needs = await tx.need.findMany({
		where: {
			requestId: { in: reviewed.map(({ requestId }) => requestId) },
			answers: { path: ['need', 'urgency'], equals: 'U1' },
		},
		select: { requestId: true },
	})
	return new Set(needs.map(({ requestId }) => requestId))
}
