import { Prisma } from '#prisma/generated/client.ts'
import { type Part, wholeRows } from './part.ts'

/** Counted tries: their moment is kept in milliseconds. */
const tries: Part = {
	due: (before) => Prisma.sql`
		select id, to_timestamp(last_request / 1000.0) as at, null::text as label from rate_limit
		where last_request < ${before.getTime()}`,
	remove: (tx, ids) => tx.$executeRaw`delete from rate_limit where id = any(${ids}::text[])`,
}

/** What is left of signing in once it has ended. */
export const sessions: Part[] = [
	wholeRows('session', 'expires_at'),
	wholeRows('verification', 'expires_at'),
	tries,
	wholeRows('mail_act', 'at'),
]
