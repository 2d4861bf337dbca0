import type { Tx } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { endedRequestStates } from '#workflows/request/chart.ts'
import type { Part } from './part.ts'
import { eraseEntries, eraseNominees } from './participants.server.ts'

/** Requests that ended long ago, unless they are exempt from removal. */
export const closedCases: Part = {
	batch: 10,
	due: (before) => Prisma.sql`
		select id, ended_at as at, reference as label from request
		where ended_at < ${before} and content_removed_at is null and status = any(${[...endedRequestStates]}::text[])
			and not exists (select from exemption where request_id = request.id and lifted_at is null)`,
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
const alsoGone = ['removed_need']

const statements = (id: string, now: Date): Prisma.Sql[] => [
	...[...gone, ...alsoGone].map(
		(table) => Prisma.sql`delete from ${Prisma.raw(table)} where request_id = ${id}`,
	),
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
