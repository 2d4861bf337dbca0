import { AsyncLocalStorage } from 'node:async_hooks'
import { CLOCKS_MS, now } from '#app/platform/clock.server.ts'
import { beforeCommit, signInDatabase, type Tx } from '#app/platform/database/database.server.ts'
import { TooOften } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { newId } from '#app/platform/ids.server.ts'

/**
 * Counts one more attempt under `key` and returns the number of attempts in these `seconds`. Counted in the database,
 * so that all processes count together; the part before the colon is the kind, and expired counts of a kind are removed
 * here. Counts from a future that a clock correction has removed are expired, too (`lately`).
 */
export async function countTry(key: string, seconds: number): Promise<number> {
	const prisma = signInDatabase()
	const at = now().getTime()
	const [first, last] = [at - seconds * 1000 + 1, at + CLOCKS_MS]
	const [row] = await prisma.$queryRaw<{ count: number }[]>`
		insert into rate_limit as kept (id, key, count, last_request) values (${newId()}, ${key}, 1, ${at})
		on conflict (key) do update set
			count = case when kept.last_request between ${first} and ${last} then kept.count + 1 else 1 end,
			last_request = case when kept.last_request between ${first} and ${last} then kept.last_request else ${at} end
		returning count`
	if (row?.count === 1) await forgetExpired(key, first, last)
	return row?.count ?? 0
}

/** Removes the counts of the kind of `key` that are outside of these moments. */
export async function forgetExpired(key: string, first: number, last: number): Promise<void> {
	const kind = `${key.slice(0, key.indexOf(':') + 1)}%`
	await signInDatabase()
		.$executeRaw`delete from rate_limit where key like ${kind} and last_request not between ${first} and ${last}`
}

/** Counts one more attempt under `key` and returns whether it is within `limit` attempts in `seconds`. */
export const withinLimit = async (key: string, limit: number, seconds: number): Promise<boolean> =>
	(await countTry(key, seconds)) <= limit

/** Resets the counts of these keys. */
export const forgetTries = (...keys: string[]) =>
	signInDatabase().rateLimit.deleteMany({ where: { key: { in: keys } } })

/** One action of a person: a form or an e-mail reply. A bulk action is one act. */
type Act = { id: string; personId: string }

const present = new AsyncLocalStorage<Act>()

/** Runs `work` as one act of a person. Timers, commands and the sample world do not use it and are not limited. */
export const asAct = <T>(personId: string, work: () => Promise<T>): Promise<T> =>
	present.run({ id: newId(), personId }, work)

/**
 * Must be called where an e-mail is recorded. Counts the present act once, whatever the number of recipients and
 * transactions. Throws `TooOften` if the person's limit is exceeded, which rolls the transaction back.
 */
export function countAct(tx: Tx): void {
	const act = present.getStore()
	if (act) beforeCommit(tx, 'act', () => admit(tx, act))
}

type Limit = { most: number; seconds: number }

const HOUR = 3600
const limits = (): Limit[] => [
	{ most: env.MAIL_ACTS_PER_MINUTE, seconds: 60 },
	{ most: env.MAIL_ACTS_PER_HOUR, seconds: HOUR },
]

// The lock is the last one of its transaction, so that two acts of one person cannot deadlock.
async function admit(tx: Tx, { id, personId }: Act) {
	const at = now()
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${personId}, 13))`
	const { count } = await tx.mailAct.createMany({ data: { id, personId, at }, skipDuplicates: true })
	if (count === 0) return
	const since = new Date(at.getTime() - HOUR * 1000)
	// A moment in the future was written by a wrong clock.
	const expired = { OR: [{ at: { lte: since } }, { at: { gt: at } }] }
	await tx.mailAct.deleteMany({ where: { personId, ...expired } })
	const before = await tx.mailAct.findMany({
		where: { personId, id: { not: id } },
		orderBy: { at: 'desc' },
		take: Math.max(...limits().map(({ most }) => most)),
		select: { at: true },
	})
	const wait = Math.max(...limits().map((limit) => waitOf(before, limit, at)))
	if (wait > 0) throw new TooOften(wait)
}

/**
 * Returns the seconds until one more act is within a limit; 0 if it is now. `before` are earlier acts, the latest
 * first.
 */
function waitOf(before: readonly { at: Date }[], { most, seconds }: Limit, at: Date): number {
	const oldest = before[most - 1]
	const left = oldest ? oldest.at.getTime() + seconds * 1000 - at.getTime() : 0
	return Math.max(0, Math.ceil(left / 1000))
}
