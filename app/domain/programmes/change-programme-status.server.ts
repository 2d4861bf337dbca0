import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { missingOn } from '#app/forms/programme/complete.ts'
import { programmeRecord } from '#app/forms/programme/record.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { after, type StatusStep, statusEntries } from '#workflows/programme/statuses.ts'
import { holdProgramme } from './hold-programme.server.ts'
import { openOffers } from './open-offers.server.ts'
import { type ProgrammeRow, recordOf } from './programme-record.server.ts'

type Taken = { id: string; revision: number; step: StatusStep }

/**
 * Opens a programme whose record is complete, marks it as full, or closes it once no offer of it is open. Those who
 * wait for an open one have their turn.
 */
export function changeProgrammeStatus(actor: Actor, { id, revision, step }: Taken): Promise<void> {
	return withActor(actor, async (tx) => {
		const row = await holdProgramme(tx, actor, id, revision)
		const status = after(step, row.status)
		if (!status) throw new DomainError('conflict', 'impossible')
		if (step === 'open') requireComplete(row)
		if (step === 'close') await requireNoOffers(tx, actor, id)
		await tx.programme.update({ where: { id }, data: { status, revision: revision + 1, updatedAt: now() } })
		await recordAudit(tx, actor, {
			type: statusEntries[step],
			from: row.status,
			to: status,
			revision: revision + 1,
			data: { programmeId: id, changes: [{ field: 'status', from: row.status, to: status }] },
		})
		if (status === 'open') await enqueue(tx, 'promote-waiting', { programmeId: id })
	})
}

/** Another rule than when it was written may meet it now, so that the whole record is read again. */
function requireComplete(row: ProgrammeRow) {
	const read = checkValues(recordOf(row), programmeRecord)
	const errors = read.ok ? missingOn(read.value, now().toISOString().slice(0, 10)) : read.errors
	if (Object.keys(errors).length > 0) throw new DomainError('invalid', 'recordIncomplete', errors)
}

async function requireNoOffers(tx: Tx, actor: Actor, id: string) {
	const { total } = await openOffers(tx, actor, id)
	if (total > 0) throw new DomainError('invalid', 'offersOpen', { offers: `offersOpen:${total}` })
}
