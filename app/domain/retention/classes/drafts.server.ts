import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { loadPeriods } from '../periods.server.ts'
import type { Part } from './part.ts'

const DAY = 24 * 60 * 60 * 1000
/** Days before archiving a draft that its drafter is notified. */
const NOTICE_DAYS = 14

/** One reminder for each period without changes. */
const keyOf = Prisma.sql`'idle.' || request.id || '.' || extract(epoch from request.updated_at)::bigint`

// The key is computed before it is compared, and the notice looked up by a scalar sub-query: an expression in the
// condition, or `exists`, reads all notices.
const draftsIdle = (before: Date) => Prisma.sql`(select id, updated_at as at, ${keyOf} as key from request
	where status = 'draft' and archived_at is null and updated_at < ${before} offset 0) as draft`

/** Inactive drafts whose drafter has not been notified yet. */
export const idleDrafts: Part = {
	due: (before) => Prisma.sql`
		select id, at, null::text as label from ${draftsIdle(before)}
		where (select true from notice where template = 'draftIdle' and event_key = draft.key limit 1) is null`,
	async remove(tx, ids, now) {
		const { kept } = await loadPeriods(tx)
		for (const { id, drafterId, updatedAt, key } of await draftsOf(tx, ids)) {
			const archived = Math.max(
				updatedAt.getTime() + kept.draftArchive * DAY,
				now.getTime() + NOTICE_DAYS * DAY,
			)
			const facts = { path: `/requests/${id}/draft`, dueOn: new Date(archived).toISOString().slice(0, 10) }
			await queueNotices(tx, {
				eventKey: key,
				notice: 'draftIdle',
				people: [drafterId],
				facts,
				requestId: id,
			})
		}
	},
}

/** Inactive drafts whose drafter was notified: removed from the lists, with their content preserved. */
export const draftsToArchive: Part = {
	due: (before, now) => Prisma.sql`
		select id, at, null::text as label from ${draftsIdle(before)}
		where (select true from notice where template = 'draftIdle' and event_key = draft.key
				and created_at < ${new Date(now.getTime() - (NOTICE_DAYS - 1) * DAY)} limit 1)`,
	async remove(tx, ids, now) {
		for (const { id, drafterId, stateIso3 } of await draftsOf(tx, ids)) {
			await tx.$executeRaw`update request set archived_at = ${now} where id = ${id}`
			const eventKey = await recordAudit(tx, systemActor, {
				type: 'request.archived',
				data: {},
				requestId: id,
				stateIso3,
				at: now,
			})
			const facts = { path: '/requests/archived' }
			await queueNotices(tx, { eventKey, notice: 'draftArchived', people: [drafterId], facts, requestId: id })
		}
	},
}

type Draft = { id: string; drafterId: string; stateIso3: string; updatedAt: Date; key: string }

const draftsOf = (tx: Tx, ids: string[]) =>
	tx.$queryRaw<Draft[]>`
		select id, drafter_id as "drafterId", state_iso3 as "stateIso3", updated_at as "updatedAt", ${keyOf} as key
		from request where id = any(${ids}::text[])`

/** The text of e-mails sent, undeliverable or suppressed long ago; status, recipient and time remain. */
export const mailBodies: Part = {
	due: (before) => Prisma.sql`
		select id, coalesce(sent_at, created_at) as at, template as label from notice
		where status in ('sent', 'bounced', 'suppressed') and coalesce(sent_at, created_at) < ${before} and (html is not null or facts <> '{}')`,
	remove: (tx, ids) =>
		tx.$executeRaw`update notice set html = null, text = null, facts = '{}' where id = any(${ids}::text[])`,
}
