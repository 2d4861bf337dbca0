import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { ProgrammeRecord } from '#app/forms/programme/record.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { faultsOf, refuseFaults } from './check-programme.server.ts'
import { keepCohorts } from './keep-cohorts.server.ts'
import { columnsOf } from './programme-record.server.ts'

/** A new draft in the catalogue, managed by the actor; answers its id. */
export function createProgramme(actor: Actor, record: ProgrammeRecord): Promise<string> {
	requireRole(actor, 'programmeManager')
	return withActor(actor, (tx) => addProgramme(tx, actor, record))
}

/** The same inside a transaction; `copiedFrom` names the programme that it was copied from. */
export async function addProgramme(tx: Tx, actor: Actor, record: ProgrammeRecord, copiedFrom?: string) {
	refuseFaults(await faultsOf(tx, actor, record, { id: null, managerId: actor.id }))
	const id = newId()
	const status = 'draft'
	await tx.programme.create({
		data: { ...columnsOf(record), id, status, managerId: actor.id, updatedAt: now() },
	})
	await keepCohorts(
		tx,
		id,
		record.cohorts.map((cohort) => ({ ...cohort, id: undefined })),
	)
	const data = { programmeId: id, changes: [], ...(copiedFrom && { copiedFrom }) }
	await recordAudit(tx, actor, { type: 'programme.created', data, to: status })
	return id
}
