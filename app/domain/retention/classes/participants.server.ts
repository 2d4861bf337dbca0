import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { statusesIn } from '#workflows/delivery/status-facts.ts'
import type { RetentionClass } from '#workflows/retention-periods.ts'
import type { RetentionPart } from './part.ts'

/**
 * Participants of trainings that ended long ago, unless they have a certificate or the request is exempt from removal.
 */
export const learners: RetentionPart = {
	due: (before) => Prisma.sql`
		select nominee.id, delivery.updated_at as at, request.reference as label from nominee
		join delivery on delivery.id = nominee.delivery_id join request on request.id = nominee.request_id
		where nominee.erased_at is null and delivery.updated_at < ${before}
			and delivery.status = any(${statusesIn('ended')}::text[])
			and (select true from certificate where nominee_id = nominee.id and revoked_at is null limit 1) is null
			and (select true from exemption where request_id = nominee.request_id and lifted_at is null limit 1) is null`,
	async remove(tx, ids, now) {
		await eraseNominees(tx, ids, now)
		await eraseNamesWritten(tx, ids, now)
	},
}

/** Removes the identity of participants; sex, results and attendance remain as figures. */
export async function eraseNominees(tx: Tx, ids: string[], now: Date) {
	await tx.nominee.updateMany({
		where: { id: { in: ids } },
		data: {
			name: '',
			post: '',
			unit: '',
			language: null,
			email: null,
			supervisor: null,
			remark: '',
			erasedAt: now,
		},
	})
	await tx.participantFollowUp.updateMany({
		where: { nomineeId: { in: ids } },
		data: { comment: '', earlyReason: '' },
	})
}

/**
 * Before the training records existed, names were part of the step: in the record of the delivery and in the audit
 * trail.
 */
async function eraseNamesWritten(tx: Tx, ids: string[], now: Date) {
	const written = await tx.$queryRaw<{ id: string; requestId: string }[]>`
		update delivery set record = record #- '{nominate,nominees}' where id in (select delivery_id from nominee where id = any(${ids}::text[]))
		returning id, request_id as "requestId"`
	for (const { id, requestId } of written)
		await eraseEntries(
			tx,
			requestId,
			Prisma.sql`delivery_id = ${id} and type = 'training.nominate' and jsonb_typeof(event->'nominees') in ('string', 'array')`,
			'learners',
			now,
		)
}

/**
 * Erases what people wrote from audit entries of a request. Event, time, person and statuses remain, and so does the
 * digest of the text, so that the chain stays valid. The chain itself records which entries were erased.
 */
export async function eraseEntries(
	tx: Tx,
	requestId: string,
	which: Prisma.Sql,
	name: RetentionClass,
	now: Date,
) {
	const entries = await tx.$queryRaw<{ id: string; position: number; stateIso3: string | null }[]>`
		select id, position, state_iso3 as "stateIso3" from audit_entry
		where chain = ${requestId} and erased_at is null and type <> 'audit.erased' and ${which} order by position`
	if (entries.length === 0) return
	const ids = entries.map(({ id }) => id)
	await tx.$executeRaw`select audit_erase(${ids}::text[], ${now})`
	const stateIso3 = entries.find((entry) => entry.stateIso3)?.stateIso3 ?? null
	const positions = entries.map(({ position }) => position)
	await recordAudit(tx, systemActor, {
		type: 'audit.erased',
		requestId,
		stateIso3,
		at: now,
		data: { class: name, positions },
	})
}
