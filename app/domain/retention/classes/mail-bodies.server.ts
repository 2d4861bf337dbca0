import { Prisma } from '#prisma/generated/client.ts'
import type { Part } from './part.ts'

/** What letters said that were sent, came back or were held back long ago; what became of them, to whom and when, stays. */
export const mailBodies: Part = {
	due: (before) => Prisma.sql`
		select id, coalesce(sent_at, created_at) as at, template as label from notice
		where status in ('sent', 'bounced', 'suppressed') and coalesce(sent_at, created_at) < ${before} and (html is not null or facts <> '{}')`,
	remove: (tx, ids) =>
		tx.$executeRaw`update notice set html = null, text = null, facts = '{}' where id = any(${ids}::text[])`,
}
