import type { Tx } from '#app/platform/database/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'

/** One row whose period has ended; `label` identifies it to an administrator without personal data. */
export type Due = { id: string; at: Date; label: string | null }

/** The rows of one table that belong to a class, and how they are removed. */
export type RetentionPart = {
	/**
	 * Selects `id`, `at` and `label` of rows whose period has ended. What must not be there is a scalar look-up by its key,
	 * never `not exists`: planned for one row, it would compare two whole tables, and the policy be asked of each pair.
	 */
	due: (before: Date, now: Date) => Prisma.Sql
	remove: (tx: Tx, ids: string[], now: Date) => Promise<unknown>
	/** Smaller batches where each row removes much with it. */
	batch?: number
}

/** Rows of a table that are deleted at the end of their period. `column` is the time from which it counts. */
export const wholeRows = (table: string, column: string, where = 'true'): RetentionPart => ({
	due: (before) => Prisma.sql`
		select id, ${Prisma.raw(column)} as at, null::text as label from ${Prisma.raw(table)}
		where ${Prisma.raw(column)} < ${before} and ${Prisma.raw(where)}`,
	remove: (tx, ids) => tx.$executeRaw`delete from ${Prisma.raw(table)} where id = any(${ids}::text[])`,
})
