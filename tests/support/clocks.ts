import { expect } from 'vitest'
import { ringTimer } from '#app/domain/timers/move-timer.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import type { Jobs } from '#app/queue/queue.server.ts'
import { listMigrations } from '#prisma/known-migrations.ts'
import { aRequest } from '#tests/support/builders.ts'
import { office } from '#tests/support/people.ts'
import type { RequestEvent } from '#workflows/request/events.ts'
import { asOwner } from './database.ts'
import { look, requestStep } from './steps.ts'

/** Returns the clock runs of a request or of one of its needs, in order. */
export const runsOf = (requestId: string, needId: string | null = null) =>
	look((tx) =>
		tx.clockRun.findMany({
			where: { requestId, needId },
			orderBy: [{ startedAt: 'asc' }, { stoppedAt: 'asc' }],
		}),
	)

/** Returns the same as text; the open run is marked. */
export const told = async (requestId: string, needId?: string) =>
	(await runsOf(requestId, needId)).map(
		({ party, stage, stoppedAt }) => `${party} ${stage}${stoppedAt ? '' : ' …'}`,
	)

/** Checks that from the draft to the closure a clock ran at every moment, and one at a time on each line. */
export async function expectNoGap(requestId: string, needId: string) {
	const lines = [await runsOf(requestId), await runsOf(requestId, needId)]
	for (const line of lines)
		for (const [at, { stoppedAt }] of line.entries()) {
			const next = line[at + 1]
			if (next) expect(stoppedAt?.getTime()).toBeLessThanOrEqual(next.startedAt.getTime())
		}
	const inOrder = lines.flat().sort((one, other) => one.startedAt.getTime() - other.startedAt.getTime())
	let covered = inOrder[0]?.startedAt.getTime() ?? 0
	for (const { startedAt, stoppedAt } of inOrder) {
		expect(startedAt.getTime()).toBeLessThanOrEqual(covered)
		covered = Math.max(covered, stoppedAt?.getTime() ?? Number.POSITIVE_INFINITY)
	}
	expect(covered).toBeLessThan(Number.POSITIVE_INFINITY)
}

/** Returns the statement of the migration that created clocks for existing requests. */
function derived() {
	const { sql } = listMigrations().find(({ name }) => name.endsWith('_clocks')) ?? { sql: '' }
	const [statement = ''] = sql.slice(sql.indexOf('insert into clock_run')).split(';')
	return statement
		.replace('(values', `(values ${since.join(', ')},`)
		.replace("('delivery', 'inspected', 'state')", "('delivery', 'inspected', 'programme')")
}

/** States added after that migration, which it cannot know. Of a handover it does not know that UNODC signs first. */
const since = [
	"('request', 'clearance', 'state')",
	"('need', 'declineProposed', 'office')",
	"('need', 'waitlisted', 'office')",
	"('need', 'startReview', 'office')",
	"('need', 'reconsidering', 'office')",
	...[
		'postponed',
		'resultsReview',
		'specified',
		'rejectedLines',
		'lostOrDamaged',
		'changeRequested',
		'misuseReported',
	].map((stage) => `('delivery', '${stage}', 'programme')`),
	"('delivery', 'customsHeld', 'state')",
]

/** Returns every clock as stored, and as derived from the audit alone. */
export async function keptAndDerived() {
	// When a clock is due follows from targets and calendars, not from the audit.
	const all = () => look((tx) => tx.clockRun.findMany({ orderBy: { id: 'asc' }, omit: { dueAt: true } }))
	const kept = await all()
	await asOwner('alter table clock_run no force row level security')
	await asOwner('delete from clock_run')
	await asOwner(derived())
	await asOwner('alter table clock_run force row level security')
	return { kept, derived: await all() }
}

type Timer = Parameters<typeof ringTimer>[0]

/** Returns the queued timers of a row and an event, oldest first. */
export const timersOf = (id: string, event: string) =>
	asOwner<{ data: Timer; start_after: Date }>(
		`select data, start_after from pgboss.job where name = 'ring-timer' and data->>'id' = $1 and data->>'event' = $2
		order by created_on, start_after`,
		[id, event],
	)

/** Runs the timer that was set last. */
export async function ringLast(id: string, event: string) {
	const timer = (await timersOf(id, event)).at(-1)
	if (!timer) throw new Error(`no clock for ${event}`)
	return ringTimer(timer.data)
}

/** Returns how often capacity of a programme was offered to its waiting list. */
export async function promotionsOf(programmeId: string) {
	const jobs = await asOwner(
		`select 1 from pgboss.job where name = 'promote-waiting' and data->>'programmeId' = $1`,
		[programmeId],
	)
	return jobs.length
}

export const { officer, triage, administrator } = office
const moment = (at: string) => new Date(`${at}Z`)
export const on = <T>(at: string, work: () => Promise<T>) => atTime(moment(at), work)
// Mondays without a nearby holiday in Vienna or Accra.
export const [filed, asked] = ['2027-02-01T10:00', '2027-02-08T10:00']

export const askClarification = {
	type: 'askClarification',
	reasonCode: 'SCOPE_UNCLEAR',
	unlocked: [],
	questions: [{ text: 'How many officers?' }],
} satisfies RequestEvent

export type Ringing = { data: Jobs['ring-clock']; at: string }

/** Returns the queued notifications of the clocks of a request, once each and in order. */
export async function rings(requestId: string): Promise<Ringing[]> {
	const runs = await look((tx) => tx.clockRun.findMany({ where: { requestId }, select: { id: true } }))
	const rows = await asOwner<{ data: Jobs['ring-clock']; start_after: Date }>(
		`select distinct data, start_after from pgboss.job
		where name = 'ring-clock' and data->>'runId' = any ($1) order by start_after`,
		[runs.map(({ id }) => id)],
	)
	return rows.map(({ data, start_after }) => ({ data, at: start_after.toISOString().slice(0, 16) }))
}
export const inOrder = (found: Ringing[]) => found.map(({ data, at }) => `${data.ring} ${at}`)
export const ofLast = async (requestId: string) => {
	const open = (await runsOf(requestId)).at(-1)?.id
	return (await rings(requestId)).filter(({ data }) => data.runId === open)
}

export const noticesOf = async (requestId: string) =>
	(await look((tx) => tx.notice.findMany({ where: { requestId, template: { startsWith: 'clock' } } })))
		.map(({ template, personId }) => `${template} ${personId}`)
		.sort()

export async function askedInFebruary() {
	const id = await on(filed, () => aRequest({ status: 'screening' }))
	await on(asked, () => requestStep(officer, id, askClarification))
	return id
}
