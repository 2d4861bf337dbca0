import { createHmac } from 'node:crypto'
import { now } from './clock.server.ts'
import { signInDatabase } from './database.server.ts'
import { env } from './env.server.ts'
import { newId } from './ids.server.ts'
import { CLOCKS_MS, isLately } from './lately.server.ts'
import { countTry, forgetTries } from './rate-limit.server.ts'

const TRIES = 5
const SECONDS = 300
const MINUTE = 60_000
/** How long whoever was tried too often is left alone: the first time, the second, and each time after. */
const PAUSES = [5, 15, 60] as const
const DAY = 24 * 60 * MINUTE

/** Whether a try may go on. `begun`: this very one began a pause; `first`: the first within a day. */
export type Admission = { admitted: true } | { admitted: false; begun: boolean; first: boolean }

/** Stands for an address that somebody typed, whether it has an account or not, without keeping it. */
export const nameOfAddress = (email: string) =>
	createHmac('sha256', env.AUTH_SECRET)
		.update(`tries at ${email.trim().toLowerCase()}`)
		.digest('base64url')
		.slice(0, 22)

const keysOf = (who: string) => ({ tries: `tries:${who}`, pause: `pause:${who}` })
const lengthOf = (count: number) => (PAUSES[Math.min(count, PAUSES.length) - 1] ?? 0) * MINUTE

/**
 * Lets somebody try five times in five minutes; after that comes a pause that grows each time within a day. Tries
 * during a pause count for nothing, so that nobody can make it last.
 */
export async function admitTry(who: string): Promise<Admission> {
	const { tries, pause } = keysOf(who)
	const kept = await signInDatabase().rateLimit.findUnique({ where: { key: pause } })
	if (kept && isLately(Number(kept.lastRequest), lengthOf(kept.count) - 1))
		return { admitted: false, begun: false, first: false }
	if ((await countTry(tries, SECONDS)) <= TRIES) return { admitted: true }
	const count = await beginPause(pause)
	await forgetTries(tries)
	return { admitted: false, begun: count !== null, first: count === 1 }
}

/** Of several tries at once, one begins the pause and learns which of the day it is. */
async function beginPause(key: string): Promise<number | null> {
	const at = now().getTime()
	const [first, last] = [at - DAY + 1, at + CLOCKS_MS]
	const [row] = await signInDatabase().$queryRaw<{ count: number }[]>`
		insert into rate_limit as kept (id, key, count, last_request) values (${newId()}, ${key}, 1, ${at})
		on conflict (key) do update set
			count = case when kept.last_request between ${first} and ${last} then kept.count + 1 else 1 end,
			last_request = ${at}
		where kept.last_request + (array[5, 15, 60])[least(kept.count, 3)]::bigint * ${MINUTE}::bigint <= ${at}
			or kept.last_request > ${last}
		returning count`
	await signInDatabase()
		.$executeRaw`delete from rate_limit where key like 'pause:%' and last_request not between ${first} and ${last}`
	return row?.count ?? null
}

/** Whoever got in has not been guessing. */
export const forgetGuesses = (who: string) => forgetTries(...Object.values(keysOf(who)))
