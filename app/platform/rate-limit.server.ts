import { signInDatabase } from './database.server.ts'
import { newId } from './ids.server.ts'

/**
 * Counts one more try under `key` and says whether it is within `limit` tries in `seconds`. Counted in the database,
 * so all processes count together; the table is that of sign-in, which clears nothing, so what has expired goes here.
 */
export async function withinLimit(key: string, limit: number, seconds: number): Promise<boolean> {
	const prisma = signInDatabase()
	const at = Date.now()
	const expired = at - seconds * 1000
	const [row] = await prisma.$queryRaw<{ count: number }[]>`
		insert into rate_limit as kept (id, key, count, last_request) values (${newId()}, ${key}, 1, ${at})
		on conflict (key) do update set
			count = case when kept.last_request <= ${expired} then 1 else kept.count + 1 end,
			last_request = case when kept.last_request <= ${expired} then ${at} else kept.last_request end
		returning count`
	const kind = `${key.slice(0, key.indexOf(':') + 1)}%`
	if (row?.count === 1)
		await prisma.$executeRaw`delete from rate_limit where key like ${kind} and last_request <= ${expired}`
	return (row?.count ?? 0) <= limit
}
