import { sql } from 'kysely'
import type { LoadedEntity } from '#app/domain/core/entities/entity.ts'
import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { urgency } from '#app/domain/core/needs-in-view.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { type Ask, askIn } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { enqueueAll } from '#app/queue/queue.server.ts'
import { type ClockRun, Prisma } from '#prisma/generated/client.ts'
import type { Calendar } from '#workflows/clock/calendar.ts'
import { dueOf, targetOf, towardsTarget } from '#workflows/clock/due.ts'
import { type Ring, ringsOf } from '#workflows/clock/rings.ts'
import { change, type Turn, turnIn, turnOfRequest } from '#workflows/clock/turns.ts'
import type { Facts } from '#workflows/facts.ts'
import { isOneOf } from '#workflows/names.ts'
import { endedRequestStates } from '#workflows/request/status-facts.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { targetsOf } from '#workflows/targets.ts'

const runColumns = [
	'id',
	'request_id as requestId',
	'need_id as needId',
	'state_iso3 as stateIso3',
	'party',
	'stage',
	'started_at as startedAt',
	'stopped_at as stoppedAt',
] as const

/** One run of a clock, as its due date is computed from it. */
export type OpenRun = Pick<
	ClockRun,
	'id' | 'requestId' | 'needId' | 'stateIso3' | 'party' | 'stage' | 'startedAt' | 'stoppedAt'
>

/** A running clock and its due date, by the targets and calendars in force. */
export type RunningClock = {
	run: OpenRun
	due: Date
	calendar: Calendar
	rings: Ring[]
	/** Every run that has used up the same target. */
	towards: string[]
}

/** Reminders of clocks and their times; those without a target have none. */
export async function runningClocks(ask: Ask, open: readonly OpenRun[]): Promise<RunningClock[]> {
	const withTarget = open.filter((run) => targetOf(run) && !run.stoppedAt)
	if (withTarget.length === 0) return []
	const [{ targets, calendarFor }, lines, urgent] = await Promise.all([
		loadClockSettings(ask),
		linesOf(ask, withTarget),
		urgentAmong(ask, withTarget),
	])
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

const lineOf = ({ requestId, needId }: OpenRun) => `${requestId} ${needId ?? ''}`

const runsOf = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('clock_run')
		.where('request_id', '=', anyOf(ids))
		.orderBy('started_at')
		.orderBy('stopped_at')
		.select(runColumns),
)

async function linesOf(ask: Ask, open: readonly OpenRun[]) {
	const runs = await ask(runsOf, { ids: [...new Set(open.map(({ requestId }) => requestId))] })
	const lines = new Map<string, OpenRun[]>()
	for (const run of runs) lines.set(lineOf(run), [...(lines.get(lineOf(run)) ?? []), run])
	return lines
}

/** Saves when these clocks are due and queues their remaining reminders, in the caller's transaction. */
export async function setRings(tx: Tx, open: readonly OpenRun[]) {
	const moment = now()
	const clocks = await runningClocks(askIn(tx), open)
	await saveDue(tx, clocks)
	const jobs = clocks.flatMap(({ run, rings }) =>
		rings
			.filter(({ until }) => until === null || until > moment)
			.map(({ name, at }) => ({ data: { runId: run.id, ring: name }, startAfter: at })),
	)
	if (jobs.length > 0) await enqueueAll(tx, 'ring-clock', jobs)
}

/** Counts the running clocks of one request again, after a change of what their targets depend on. */
export async function recountRequest(tx: Tx, requestId: string) {
	await setRings(tx, await tx.clockRun.findMany({ where: { requestId, stoppedAt: null } }))
	await saveRequestsDue(tx, [requestId])
}

/** Requires system access. */
async function saveDue(tx: Tx, clocks: readonly RunningClock[]) {
	const ids = clocks.map(({ run }) => run.id)
	const dues = clocks.map(({ due }) => due)
	if (ids.length > 0)
		await tx.$executeRaw`update clock_run set due_at = counted.due
			from unnest(${ids}::text[], ${dues}::timestamptz[]) as counted (id, due)
			where clock_run.id = counted.id and clock_run.due_at is distinct from counted.due`
}

// The database plans a list of unknown length again each time, which takes longer than saving one row.
const oneOf = (ids: readonly string[]) =>
	ids.length === 1 ? Prisma.sql`= ${ids[0]}` : Prisma.sql`= any (${[...ids]})`

/**
 * Saves with the requests when the first of their running clocks is due, by which lists find what is overdue; a request
 * that has ended is not due. Requires system access.
 */
export const saveRequestsDue = (tx: Tx, requestIds: readonly string[]) =>
	tx.$executeRaw`update request set due_at = counted.due
		from (select request.id, case when request.status <> all (${[...endedRequestStates]})
				then (select min(clock_run.due_at) from clock_run where clock_run.request_id = request.id and stopped_at is null) end as due
			from request where request.id ${oneOf(requestIds)}) as counted
		where request.id = counted.id and request.due_at is distinct from counted.due`

type Now = Parameters<typeof turnIn>[2]
type Line = { requestId: string; needId?: string | null; stateIso3: string }
type Taken = { before: Now; after: Now; factsAfter?: Facts; auditId: string; at: Date }

/** Of a turn that another chart decides, it is not known. */
const mayBeDue = (turn: Turn | null | undefined) =>
	turn === undefined || (turn !== null && targetOf(turn) !== undefined)

/**
 * Stops the clock of the previous side and starts that of the next one, in the transaction of the step; `factsAfter` are
 * the facts where an act on the records changes them. Requires system access.
 */
export async function saveClock(
	tx: Tx,
	found: LoadedEntity,
	{ before, after, factsAfter, auditId, at }: Taken,
) {
	const { chart, workflow, facts } = found
	const turns = [
		turnIn(chart, workflow, before, facts),
		turnIn(chart, workflow, after, factsAfter ?? facts),
	] as const
	const turned = change(...turns)
	if (!turned) return
	const { requestId, needId, stateIso3 } = found
	// Sent at once: the database stops the one before it starts the other.
	await Promise.all([
		turned.stops &&
			tx.$executeRaw`update clock_run set stopped_at = ${at}, stopped_by = ${auditId}
				where request_id = ${requestId} and coalesce(need_id, '') = ${needId ?? ''} and stopped_at is null`,
		turned.starts && start(tx, { requestId, needId, stateIso3 }, turned.starts, auditId, at),
	])
	// Between stages without a target nothing becomes due, and nothing ceases to be.
	const ended = chart === 'request' && isOneOf(endedRequestStates, String(after.value))
	if (ended || turns.some(mayBeDue)) await saveRequestsDue(tx, [requestId])
}

/** Starts the clock of a State whose draft has just been started. */
export async function startClock(tx: Tx, line: Line, auditId: string, at: Date) {
	const turn = turnOfRequest(requestWorkflow.start().value)
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
	}
	await tx.$executeRaw`insert into clock_run (id, request_id, need_id, state_iso3, party, stage, started_at)
		values (${auditId}, ${requestId}, ${needId}, ${stateIso3}, ${turn.party}::"Party", ${turn.stage}, ${at})`
	await setRings(tx, [run])
}

type Clock = { requestId: string; stage: string }

/** A need that must be met within three months. */
const isUrgent = sql<boolean>`${urgency} = 'U1'`

const urgentNeeds = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('need')
		.where('request_id', '=', anyOf(ids))
		.where(isUrgent)
		.select('request_id as requestId'),
)

/** Whether the request of a run has one. */
export const hasUrgent = sql<boolean>`coalesce((select true from need
	where need.request_id = clock_run.request_id and ${isUrgent} limit 1), false)`

/** Those of the requests whose review is urgent: one of their needs must be met within three months. */
async function urgentAmong(ask: Ask, clocks: readonly Clock[]): Promise<Set<string>> {
	const reviewed = clocks.filter((run) => targetOf(run) === 'reviewDecision')
	if (reviewed.length === 0) return new Set()
	const needs = await ask(urgentNeeds, { ids: [...new Set(reviewed.map(({ requestId }) => requestId))] })
	return new Set(needs.map(({ requestId }) => requestId))
}
