import { CLOCKS_MS, now } from './clock.server.ts'
import { signInDatabase } from './database.server.ts'
import { newId } from './ids.server.ts'

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
	const kind = `${key.slice(0, key.indexOf(':') + 1)}%`
	if (row?.count === 1)
		await prisma.$executeRaw`delete from rate_limit where key like ${kind} and last_request not between ${first} and ${last}`
	return row?.count ?? 0
}

/** Counts one more attempt under `key` and returns whether it is within `limit` attempts in `seconds`. */
export const withinLimit = async (key: string, limit: number, seconds: number): Promise<boolean> =>
	(await countTry(key, seconds)) <= limit

/** Resets the counts of these keys. */
export const forgetTries = (...keys: string[]) =>
	signInDatabase().rateLimit.deleteMany({ where: { key: { in: keys } } })
