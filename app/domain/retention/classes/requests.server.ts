import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { dayAtTime } from '#workflows/clock/utc-day.ts'
import { endedRequestStates } from '#workflows/request/status-facts.ts'
import { loadPeriods } from '../periods.server.ts'
import type { RetentionPart } from './part.ts'
import { eraseEntries, eraseNominees } from './participants.server.ts'

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
export const idleDrafts: RetentionPart = {
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
			const facts = { path: `/requests/${id}/draft`, dueOn: dayAtTime(archived) }
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
export const draftsToArchive: RetentionPart = {
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
export const mailBodies: RetentionPart = {
	due: (before) => Prisma.sql`
		select id, coalesce(sent_at, created_at) as at, template as label from notice
		where status in ('sent', 'bounced', 'suppressed') and coalesce(sent_at, created_at) < ${before} and (html is not null or facts <> '{}')`,
	remove: (tx, ids) =>
		tx.$executeRaw`update notice set html = null, text = null, facts = '{}' where id = any(${ids}::text[])`,
}

/** Requests that ended long ago, unless they are exempt from removal. */
export const closedCases: RetentionPart = {
	batch: 10,
	due: (before) => Prisma.sql`
		select id, ended_at as at, reference as label from request
		where ended_at < ${before} and content_removed_at is null and status = any(${[...endedRequestStates]}::text[])
			and (select true from exemption where request_id = request.id and lifted_at is null limit 1) is null`,
	async remove(tx, ids, now) {
		for (const id of ids) await removeContent(tx, id, now)
	},
}

/**
 * Removes everything people wrote, named or attached; reference, dates, statuses, kinds and figures remain, and the
 * audit trail as a chain.
 */
async function removeContent(tx: Tx, requestId: string, now: Date) {
	for (const statement of statements(requestId, now)) await tx.$executeRaw(statement)
	const nominees = await tx.nominee.findMany({ where: { requestId, erasedAt: null }, select: { id: true } })
	await eraseNominees(
		tx,
		nominees.map(({ id }) => id),
		now,
	)
	await eraseEntries(tx, requestId, Prisma.sql`event <> '{}' and type not like 'clock.%'`, 'closedCases', now)
}

// Files follow their rows: a file that no row names is removed from storage by the clean-up.
const gone = [
	'machine_translation',
	'section_edit',
	'attachment',
	'note',
	'message',
	'question',
	'decision',
	'submission_version',
	'revised_answers',
]
const alsoGone = ['removed_need', 'copied_section']

const statements = (id: string, now: Date): Prisma.Sql[] => [
	...[...gone, ...alsoGone].map(
		(table) => Prisma.sql`delete from ${Prisma.raw(table)} where request_id = ${id}`,
	),
	// A draft that was copied from this request quotes it until its sections have been checked.
	Prisma.sql`update copied_section set notes = '[]' where from_id = ${id}`,
	Prisma.sql`delete from priority_score where request_id = ${id}`,
	Prisma.sql`update request set title = '', answers = '{}', content_removed_at = ${now} where id = ${id}`,
	Prisma.sql`update need set title = '', answers = '{}', state_comment = '',
		urgency_reason = left(urgency_reason, 0) where request_id = ${id}`,
	Prisma.sql`update need_line set description = '' where request_id = ${id}`,
	Prisma.sql`update joint_need set title = '' where request_id = ${id}`,
	Prisma.sql`update joint_part set reason = '' where joint_need_id in (select id from joint_need where request_id = ${id})`,
	// What is published belongs to the practice, which its State can withdraw; all other drafts of it go.
	Prisma.sql`update practice set title = '', problem = '', done = '', helped = '', hindered = '', results = '', resources = '',
		reason = '' where request_id = ${id} and status <> 'published'`,
	Prisma.sql`update delivery set record = '{}' where request_id = ${id}`,
	Prisma.sql`update due_diligence_case set record = '{}', recipients = '{}' where request_id = ${id}`,
	Prisma.sql`update measurement set note = '' where request_id = ${id}`,
	Prisma.sql`update correction set before = '{}', after = '{}', reason = '', answer = '' where request_id = ${id}`,
	Prisma.sql`update notice set facts = '{}', subject = null, html = null, text = null, calendar = null, recipient = null, address = null
		where request_id = ${id} and status not in ('queued', 'deferred')`,
	Prisma.sql`update course set plan = '' where delivery_id in (select id from delivery where request_id = ${id})`,
	Prisma.sql`update equipment_line set description = '', remarks = '' where request_id = ${id}`,
	Prisma.sql`update equipment_check set remarks = '', early_reason = '' where delivery_id in (select id from delivery where request_id = ${id})`,
	Prisma.sql`delete from equipment_item where delivery_id in (select id from delivery where request_id = ${id})`,
	Prisma.sql`update equipment_contract set supplier = '' where request_id = ${id}`,
	Prisma.sql`update shipment set carrier = '', waybill = '', insurance = '', exemption = null where request_id = ${id}`,
	Prisma.sql`update handover set place = '', conditions = '', office_name = '', office_title = '',
		state_name = null, state_title = null where request_id = ${id}`,
	Prisma.sql`update advisory_draft set title = '', summary = '', comments = null where request_id = ${id}`,
	Prisma.sql`update expert_day set expert = '', work = '' where request_id = ${id}`,
]
