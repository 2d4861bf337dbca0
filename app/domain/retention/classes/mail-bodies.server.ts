import { Prisma } from '#prisma/generated/client.ts'
import type { Part } from './part.ts'

/** What letters said that were sent long ago; that they were sent, to whom and when, stays. */
export const mailBodies: Part = {
	due: (before) => Prisma.sql`
		select id, sent_at as at, template as label from notice
		where status = 'sent' and sent_at < ${before} and html is not null`,
	remove: (tx, ids) =>
		tx.$executeRaw`update notice set html = null, text = null, facts = '{}' where id = any(${ids}::text[])`,
}
