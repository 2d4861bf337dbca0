import { Prisma } from '#prisma/generated/client.ts'
import type { Part } from './part.ts'

/** No mail can go there, and the account of nobody else can have it. */
const NOWHERE = 'removed.invalid'

/** Accounts of people who left long ago: the name stays, since the audit speaks of it; how to reach them goes. */
export const formerStaff: Part = {
	due: (before) => Prisma.sql`
		select id, left_at as at, role::text as label from person
		where left_at < ${before} and suspended_at is not null and email not like ${`%@${NOWHERE}`}`,
	async remove(tx, ids) {
		await tx.$executeRaw`delete from undeliverable_address
			where address in (select lower(email) from person where id = any(${ids}::text[]))`
		await tx.$executeRaw`update person set email = id || '@' || ${NOWHERE}, title = '', time_zone = null where id = any(${ids}::text[])`
		await tx.$executeRaw`update account set password = null where user_id = any(${ids}::text[])`
		for (const table of [
			'factor',
			'backup_code',
			'passkey',
			'account_link',
			'mail_preference',
			'thread_read',
			'mail_act',
		])
			await tx.$executeRaw`delete from ${Prisma.raw(table)} where person_id = any(${ids}::text[])`
		await tx.$executeRaw`delete from session where user_id = any(${ids}::text[])`
		await tx.$executeRaw`delete from calendar_feed where person_id = any(${ids}::text[])`
	},
}
