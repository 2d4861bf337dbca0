import { CLOCKS_MS, now } from './clock.server.ts'
import { signInDatabase } from './database.server.ts'
import { newId } from './ids.server.ts'

/**
 * Counts one more try under `key` and answers how many there were in these `seconds`. Counted in the database, so all
 * processes count together; what stands before the colon is the kind, and what has expired of a kind goes here. What was
 * counted in a future from which the clock was put right has expired, too (`lately`).
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

/** Counts one more try under `key` and says whether it is within `limit` tries in `seconds`. */
export const withinLimit = async (key: string, limit: number, seconds: number): Promise<boolean> =>
	(await countTry(key, seconds)) <= limit

/** From now on nothing was tried under these keys. */
export const forgetTries = (...keys: string[]) =>
	signInDatabase().rateLimit.deleteMany({ where: { key: { in: keys } } })
