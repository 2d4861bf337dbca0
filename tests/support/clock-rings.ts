import { atTime } from '#app/platform/clock.server.ts'
import type { Jobs } from '#app/queue/queue.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { runsOf } from '#tests/support/clocks.ts'
import { asOwner } from '#tests/support/database.ts'
import { office } from '#tests/support/people.ts'
import { look, requestStep } from '#tests/support/steps.ts'
import type { RequestEvent } from '#workflows/request/events.ts'

export const { officer, triage, administrator } = office
export const moment = (at: string) => new Date(`${at}Z`)
export const on = <T>(at: string, work: () => Promise<T>) => atTime(moment(at), work)
// Mondays without a holiday near them, in Vienna or Accra.
export const [filed, asked] = ['2027-02-01T10:00', '2027-02-08T10:00']

export const askClarification = {
	type: 'askClarification',
	reasonCode: 'SCOPE_UNCLEAR',
	unlocked: [],
	questions: [{ text: 'How many officers?' }],
} as unknown as RequestEvent

export type Ringing = { data: Jobs['ring-clock']; at: string }

/** What the clocks of a request have still to tell, as the queue holds it, each moment once and in order. */
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
