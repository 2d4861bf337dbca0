import { CLOCKS_MS, now } from '../clock.server.ts'
import { signInDatabase } from '../database.server.ts'
import { TooOften } from '../domain-error.ts'
import { env } from '../env.server.ts'
import { newId } from '../ids.server.ts'
import { forgetExpired } from '../rate-limit.server.ts'
import { presentPayer } from './payer.server.ts'
import { type Work, workCosts } from './work-costs.ts'

/** Points are stored in thousandths, so that none is lost between two spendings. */
const PARTS = 1000
const MINUTE = 60_000

/**
 * Takes the cost of a piece of work from the points of whoever asked, before it is done; all processes take from the same
 * ones, and they come back evenly over time. Throws `TooOften` with the time to wait, and takes nothing, if too few are
 * left. Free for the system itself.
 */
export async function spend(work: Work): Promise<void> {
	const cost = workCosts[work] * PARTS
	const payer = cost > 0 ? await presentPayer() : null
	if (!payer) return
	const key = `work:${payer.key}`
	const most = Math.max(env.WORK_POINTS * payer.times * PARTS, cost)
	const back = (env.WORK_POINTS_PER_MINUTE * payer.times * PARTS) / MINUTE
	const at = now().getTime()
	// Nothing is left of what was spent so long ago, nor of what a wrong clock wrote.
	const [first, last] = [at - Math.ceil(most / back), at + CLOCKS_MS]
	const [spent] = await signInDatabase().$queryRaw<{ count: number }[]>`
		insert into rate_limit as kept (id, key, count, last_request) values (${newId()}, ${key}, ${cost}, ${at})
		on conflict (key) do update set
			count = ${cost} + case when kept.last_request between ${first} and ${last}
				then greatest(0, kept.count - greatest(0, ${at} - kept.last_request) * ${back}::float8)::int else 0 end,
			last_request = greatest(${at}, case when kept.last_request <= ${last} then kept.last_request else 0 end)
		where kept.last_request not between ${first} and ${last}
			or kept.count - greatest(0, ${at} - kept.last_request) * ${back}::float8 <= ${most - cost}
		returning count`
	if (!spent) throw new TooOften(await secondsUntil(key, { most: most - cost, back, at }), 'tooMuchWork')
	if (spent.count === cost) await forgetExpired(key, first, last)
}

type Level = { most: number; back: number; at: number }

/** Seconds until no more than `most` of what was spent is left. */
async function secondsUntil(key: string, { most, back, at }: Level): Promise<number> {
	const kept = await signInDatabase().rateLimit.findUnique({ where: { key } })
	if (!kept) return 1
	const left = kept.count - Math.max(0, at - Number(kept.lastRequest)) * back
	return Math.max(1, Math.ceil((left - most) / back / 1000))
}
