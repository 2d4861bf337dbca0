import type { Tx } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { statusesIn } from '#workflows/delivery/stage.ts'
import { eraseEntries } from '../erase-entries.server.ts'
import type { Part } from './registry.server.ts'

/** Learners of trainings that ended long ago, unless they keep a certificate or the request is held. */
export const learners: Part = {
	due: (before) => Prisma.sql`
		select nominee.id, delivery.updated_at as at, request.reference as label from nominee
		join delivery on delivery.id = nominee.delivery_id join request on request.id = nominee.request_id
		where nominee.erased_at is null and delivery.updated_at < ${before}
			and delivery.status::text = any(${statusesIn('ended')}::text[])
			and not exists (select from certificate where nominee_id = nominee.id and revoked_at is null)
			and not exists (select from exemption where request_id = nominee.request_id and lifted_at is null)`,
	async remove(tx, ids, now) {
		await eraseNominees(tx, ids, now)
		await eraseNamesWritten(tx, ids, now)
	},
}

/** Takes out who people are; sex, results and attendance stay as figures. */
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
	await tx.participantFollowUp.updateMany({ where: { nomineeId: { in: ids } }, data: { comment: '' } })
}

/** Before there was a ledger, names stood in the step itself: in the record of the delivery and in the audit. */
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
