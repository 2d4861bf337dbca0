import { CLOCKS_MS, now } from '#app/platform/clock.server.ts'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { forgetExpired } from './rate-limit.server.ts'

/** A number of tries in so many seconds, of which those that succeed are given back. */
export type TryLimit = { key: string; most: number; seconds: number }

/** Takes one of the tries that are left; false, and nothing is counted, when there is none. */
export async function takeTry({ key, most, seconds }: TryLimit): Promise<boolean> {
	const at = now().getTime()
	const [first, last] = [at - seconds * 1000 + 1, at + CLOCKS_MS]
	const [taken] = await signInDatabase().$queryRaw<{ count: number }[]>`
		insert into rate_limit as kept (id, key, count, last_request) values (${newId()}, ${key}, 1, ${at})
		on conflict (key) do update set
			count = case when kept.last_request between ${first} and ${last} then kept.count + 1 else 1 end,
			last_request = case when kept.last_request between ${first} and ${last} then kept.last_request else ${at} end
		where kept.count < ${most} or kept.last_request not between ${first} and ${last}
		returning count`
	if (taken?.count === 1) await forgetExpired(key, first, last)
	return taken !== undefined
}

/** Gives a try back that has succeeded. */
export async function giveBack({ key }: Pick<TryLimit, 'key'>): Promise<void> {
	await signInDatabase().$executeRaw`update rate_limit set count = count - 1 where key = ${key} and count > 0`
}

/** The tries of one key in this process: those under way, and who waits for one to be given back. */
type Line = { running: number; waiters: (() => void)[] }
const lines = new Map<string, Line>()
const MOST_WAITING = 300

/**
 * Makes one try, unless too many have failed: `succeeded` says of what `attempt` returns whether it counts. Any number
 * of people can succeed at the same moment; of wrong tries at the same moment, no more than the limit are made. Null if
 * it was not made.
 */
export async function tryWithin<T>(
	limit: TryLimit,
	attempt: () => Promise<T>,
	succeeded: (value: T) => boolean,
): Promise<{ value: T } | null> {
	if (!(await takeInTurn(limit))) return null
	const line = lines.get(limit.key) ?? { running: 0, waiters: [] }
	lines.set(limit.key, line)
	line.running += 1
	try {
		const value = await attempt()
		if (succeeded(value)) await giveBack(limit)
		return { value }
	} finally {
		line.running -= 1
		if (line.running === 0 && line.waiters.length === 0) lines.delete(limit.key)
		wakeNext(line)
	}
}

const wakeNext = (line: Line | undefined) => line?.waiters.shift()?.()

/** Takes a try, or waits while one is under way that may be given back. */
async function takeInTurn(limit: TryLimit): Promise<boolean> {
	// One that was under way may have ended while the database was asked.
	for (let isLast = false; ; ) {
		if (await takeTry(limit)) return true
		const line = lines.get(limit.key)
		const hasRoom = (line?.waiters.length ?? 0) < MOST_WAITING
		if (line && line.running > 0 && hasRoom) {
			isLast = false
			await new Promise<void>((resolve) => line.waiters.push(resolve))
		} else if (isLast || !hasRoom) {
			wakeNext(line)
			return false
		} else isLast = true
	}
}
