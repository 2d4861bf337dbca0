import { Prisma } from '#prisma/generated/client.ts'
import type { RetentionClass } from '#workflows/retention-periods.ts'
import { type RetentionPart, wholeRows } from './part.ts'
import { learners } from './participants.server.ts'
import { closedCases, draftsToArchive, idleDrafts, mailBodies } from './requests.server.ts'

/** Counted attempts: their time is stored in milliseconds. */
const tries: RetentionPart = {
	due: (before) => Prisma.sql`
		select id, to_timestamp(last_request / 1000.0) as at, null::text as label from rate_limit
		where last_request < ${before.getTime()}`,
	remove: (tx, ids) => tx.$executeRaw`delete from rate_limit where id = any(${ids}::text[])`,
}

/** Data of sign-ins that have ended. */
const sessions: RetentionPart[] = [
	wholeRows('session', 'expires_at'),
	wholeRows('verification', 'expires_at'),
	tries,
	wholeRows('mail_act', 'at'),
]

/** When people last looked at what: like their sign-ins, it tells how they work. */
const lastLooks: RetentionPart = {
	due: (before) => Prisma.sql`
		select concat_ws(':', person_id, kind, record_id) as id, at, kind as label from last_look where at < ${before}`,
	remove: (tx, ids) =>
		tx.$executeRaw`delete from last_look where concat_ws(':', person_id, kind, record_id) = any(${ids}::text[])`,
}

/** E-mail cannot be sent there, and no other account can have it. */
const NOWHERE = 'removed.invalid'

/**
 * Accounts of people who left long ago: the name remains, since the audit trail refers to it; contact details are
 * removed.
 */
const formerStaff: RetentionPart = {
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
			'email_setting',
			'messages_read',
			'last_look',
			'mail_act',
		])
			await tx.$executeRaw`delete from ${Prisma.raw(table)} where person_id = any(${ids}::text[])`
		await tx.$executeRaw`delete from session where user_id = any(${ids}::text[])`
		await tx.$executeRaw`delete from saved_view where owner_id = any(${ids}::text[])`
		await tx.$executeRaw`delete from job where person_id = any(${ids}::text[])`
		await tx.$executeRaw`delete from calendar_feed where person_id = any(${ids}::text[])`
	},
}

/** The tables of each class of data. */
export const partsOf: Record<RetentionClass, readonly RetentionPart[]> = {
	closedCases: [closedCases],
	learners: [learners],
	draftReminder: [idleDrafts],
	draftArchive: [draftsToArchive],
	links: [wholeRows('invitation', 'expires_at', 'used_at is null'), wholeRows('account_link', 'expires_at')],
	feeds: [wholeRows('calendar_feed', 'revoked_at')],
	doorLog: [wholeRows('sign_in_event', 'at'), lastLooks],
	confidentialReads: [wholeRows('access_log_entry', 'at')],
	mailBodies: [mailBodies, wholeRows('received_email', 'received_at')],
	sessions,
	formerStaff: [formerStaff],
}
