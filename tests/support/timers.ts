import { ringTimer } from '#app/domain/timers/ring-timer.server.ts'
import { asOwner } from './database.ts'

type Timer = Parameters<typeof ringTimer>[0]

/** The clocks that were set for a row and an event, as the queue holds them, the first one set first. */
export const timersOf = (id: string, event: string) =>
	asOwner<{ data: Timer; start_after: Date }>(
		`select data, start_after from pgboss.job where name = 'ring-timer' and data->>'id' = $1 and data->>'event' = $2
		order by created_on, start_after`,
		[id, event],
	)

/** Rings the clock that was set last. */
export async function ringLast(id: string, event: string) {
	const timer = (await timersOf(id, event)).at(-1)
	if (!timer) throw new Error(`no clock for ${event}`)
	return ringTimer(timer.data)
}

/** How often room of a programme was offered to those who wait for it. */
export async function promotionsOf(programmeId: string) {
	const jobs = await asOwner(
		`select 1 from pgboss.job where name = 'promote-waiting' and data->>'programmeId' = $1`,
		[programmeId],
	)
	return jobs.length
}
