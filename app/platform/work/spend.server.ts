import { now } from '#app/platform/clock.server.ts'
import { TooOften } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { type Payer, presentPayer } from './payer.server.ts'
import { type Work, workCosts } from './work-costs.ts'

const MINUTE = 60_000
/** Payers of whom the points are remembered; beyond that, those who have spent nothing for longest are forgotten. */
const MOST_PAYERS = 10_000

/** What has been spent and has not come back, as of a moment in milliseconds. */
type Account = { spent: number; at: number }

/** Who has paid last stands last. */
const accounts = new Map<string, Account>()

/**
 * Takes the cost of a piece of work from the points of the person who requested it, before it is done. Points come back
 * evenly over time. Throws `TooOften` with the time to wait, and takes nothing, if too few are left. Free for the system
 * itself. Each process counts for itself, in memory: what is limited is the time of its own processor, a download writes
 * nothing, and a refusal costs nothing.
 */
export async function spend(work: Work): Promise<void> {
	const cost = workCosts[work]
	const payer = cost > 0 ? await presentPayer() : null
	if (payer) take(payer, cost)
}

function take({ key, times }: Payer, cost: number) {
	const most = Math.max(env.WORK_POINTS * times, cost)
	const back = (env.WORK_POINTS_PER_MINUTE * times) / MINUTE
	const at = now().getTime()
	const { spent: before, at: since } = accounts.get(key) ?? { spent: 0, at }
	// A clock that was put back gives nothing back, and counts from there.
	const spent = Math.max(0, before - Math.max(0, at - since) * back)
	const missing = spent + cost - most
	accounts.delete(key)
	accounts.set(key, { spent: missing > 0 ? spent : spent + cost, at })
	forgetOldest(at)
	if (missing > 0) throw new TooOften(Math.ceil(missing / back / 1000), 'tooMuchWork')
}

/** Where many share points, they have more and get back more: every account is full again after the same time. */
function forgetOldest(at: number) {
	const longAgo = at - (env.WORK_POINTS / env.WORK_POINTS_PER_MINUTE) * MINUTE
	for (const [key, account] of accounts) {
		if (account.at > longAgo && accounts.size <= MOST_PAYERS) return
		accounts.delete(key)
	}
}
