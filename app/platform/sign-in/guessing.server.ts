import { createHmac } from 'node:crypto'
import { CLOCKS_MS, isLately, now } from '#app/platform/clock.server.ts'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { newId } from '#app/platform/ids.server.ts'

import { countTry, forgetTries } from './rate-limit.server.ts'

/** Wrong guesses in a row, within a day, after which a pause begins. */
const TRIES = 5
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Pauses older than this are forgotten. */
const LONGEST_REMEMBERED = 8 * DAY
/** Length of the pause after five wrong guesses: the first time, the second, and so on, in minutes. */
const PAUSES = [5, 15, 60, 240, 1440] as const

/** Number of steps of the pauses, and the days after the last one until they begin again with the first. */
export type Growth = { pauses: number; days: number }
/** Passwords can be guessed by anyone who knows an address, so the pauses grow to one hour only. */
export const atPasswords: Growth = { pauses: 3, days: 1 }
/**
 * A code has six digits, and only those who have the password can guess it, so the pauses grow to a day: 25 guesses on
 * the first day and 5 on each later day, for each counted name.
 */
export const atCodes: Growth = { pauses: 5, days: 7 }

/** A pause without checks. `begun`: this guess began it; `first`: the first pause of a series. */
export type Pause = { until: Date; begun: boolean; first: boolean }

/** When guesses are checked again, for pages: both times in ISO format. */
export type Wait = { until: string; now: string }
export const waitUntil = (until: Date): Wait => ({ until: until.toISOString(), now: now().toISOString() })

/** The result of a guess: right, with its value; wrong, and whether a pause follows; not checked. */
export type Guessed<T> =
	| { outcome: 'right'; value: T }
	| { outcome: 'wrong'; pause: Pause | null }
	| { outcome: 'paused'; pause: Pause }

/** Stands for a typed address, with or without an account, without storing it. */
export const nameOfAddress = (email: string) =>
	createHmac('sha256', env.AUTH_SECRET)
		.update(`tries at ${email.trim().toLowerCase()}`)
		.digest('base64url')
		.slice(0, 22)

const pauseKey = (guesser: string) => `pause:${guesser}`
/** Guesses are counted from one pause to the next, so that those on their way when a pause begins stay counted before it. */
const triesKey = (guesser: string, before: Stored | null) =>
	`tries:${guesser}${before ? `.${before.lastRequest}` : ''}`
const lengthsOf = ({ pauses }: Growth) => PAUSES.slice(0, pauses).map((minutes) => minutes * MINUTE)
const lengthOf = (count: number, growth: Growth) => lengthsOf(growth)[Math.min(count, growth.pauses) - 1] ?? 0

type Stored = { count: number; lastRequest: bigint }
const lastPauseOf = (guesser: string): Promise<Stored | null> =>
	signInDatabase().rateLimit.findUnique({ where: { key: pauseKey(guesser) } })

function endOf(pause: Stored | null, growth: Growth): Date | null {
	if (!pause) return null
	const length = lengthOf(pause.count, growth)
	const begun = Number(pause.lastRequest)
	return isLately(begun, length - 1) ? new Date(begun + length) : null
}

/** Returns the end of the pause of `guesser`; null if guesses are checked. */
export const pausedUntil = async (guesser: string, growth: Growth): Promise<Date | null> =>
	endOf(await lastPauseOf(guesser), growth)

/** Counts one guess; `pause` if it must not be checked. `tries` is where it was counted. */
async function admit(guesser: string, growth: Growth): Promise<{ pause: Pause | null; tries: string }> {
	const before = await lastPauseOf(guesser)
	const tries = triesKey(guesser, before)
	const until = endOf(before, growth)
	if (until) return { pause: { until, begun: false, first: false }, tries }
	const count = await countTry(tries, DAY / 1000)
	return { pause: count > TRIES ? await beginPause(guesser, growth) : null, tries }
}

/**
 * Counts one guess of `guesser`, and returns the pause if it must not be checked. Guesses during a pause do not count,
 * so they cannot prolong it. Of many simultaneous guesses, five are checked.
 */
export const admitTry = async (guesser: string, growth: Growth): Promise<Pause | null> =>
	(await admit(guesser, growth)).pause

/**
 * Checks one guess, unless there were too many: `attempt` returns its value, or null if it is wrong. The fifth wrong
 * guess in a row begins a pause; a right one resets the count, but not the growth of the pauses.
 */
export async function guess<T>(
	guesser: string,
	growth: Growth,
	attempt: () => Promise<T | null>,
): Promise<Guessed<T>> {
	const { pause, tries } = await admit(guesser, growth)
	if (pause) return { outcome: 'paused', pause }
	const value = await attempt()
	if (value !== null) {
		await forgetTries(tries)
		return { outcome: 'right', value }
	}
	const counted = await signInDatabase().rateLimit.findUnique({ where: { key: tries } })
	const isLast = counted !== null && counted.count >= TRIES
	return { outcome: 'wrong', pause: isLast ? await beginPause(guesser, growth) : null }
}

/** Of several simultaneous guesses, one begins the pause and learns its step. */
async function beginPause(guesser: string, growth: Growth): Promise<Pause> {
	const pause = pauseKey(guesser)
	const at = now().getTime()
	const lengths = lengthsOf(growth)
	const remembered = growth.days * DAY
	const last = at + CLOCKS_MS
	const [begun] = await signInDatabase().$queryRaw<{ count: number }[]>`
		insert into rate_limit as kept (id, key, count, last_request) values (${newId()}, ${pause}, 1, ${at})
		on conflict (key) do update set
			count = case
				when kept.last_request > ${last} then 1
				when kept.last_request + (${lengths}::bigint[])[least(kept.count, ${growth.pauses}::int)] + ${remembered}::bigint <= ${at} then 1
				else kept.count + 1 end,
			last_request = ${at}
		where kept.last_request > ${last}
			or kept.last_request + (${lengths}::bigint[])[least(kept.count, ${growth.pauses}::int)] <= ${at}
		returning count`
	await signInDatabase().$executeRaw`delete from rate_limit where key like 'pause:%'
			and (last_request <= ${at - LONGEST_REMEMBERED} or last_request > ${last})`
	if (begun) {
		const until = new Date(at + lengthOf(begun.count, growth))
		return { until, begun: true, first: begun.count === 1 }
	}
	return { until: (await pausedUntil(guesser, growth)) ?? new Date(at), begun: false, first: false }
}

/** Ends a pause and its growth, once the guessed secret is no longer valid. */
export async function forgetGuesses(guesser: string): Promise<void> {
	const before = await lastPauseOf(guesser)
	await forgetTries(pauseKey(guesser), triesKey(guesser, null), triesKey(guesser, before))
}
