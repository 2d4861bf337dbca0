import type { Tx } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'

/** One row that has been kept long enough; `label` names it to an administrator without personal data. */
export type Due = { id: string; at: Date; label: string | null }

/** Rows of one table that belong to a class, and how they go. */
export type Part = {
	/** Selects `id`, `at` and `label` of what has been kept long enough. */
	due: (before: Date, now: Date) => Prisma.Sql
	remove: (tx: Tx, ids: string[], now: Date) => Promise<unknown>
	/** Fewer at a time where each takes much with it. */
	batch?: number
}

/** Rows of a table that simply go when their time is over. `column` holds the moment from which they are counted. */
export const wholeRows = (table: string, column: string, where = 'true'): Part => ({
	due: (before) => Prisma.sql`
		select id, ${Prisma.raw(column)} as at, null::text as label from ${Prisma.raw(table)}
		where ${Prisma.raw(column)} < ${before} and ${Prisma.raw(where)}`,
	remove: (tx, ids) => tx.$executeRaw`delete from ${Prisma.raw(table)} where id = any(${ids}::text[])`,
})
