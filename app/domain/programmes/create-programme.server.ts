import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import type { ProgrammeRecord } from '#app/forms/programme/record-shape.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { faultsOf, refuseFaults } from './change-programme-status.server.ts'
import { columnsOf, findProgramme, recordOf } from './programme-record.server.ts'
import { saveCohorts } from './save-programme.server.ts'

/** Adds a draft to the catalogue, managed by the actor; returns its id. */
export function createProgramme(actor: Actor, record: ProgrammeRecord): Promise<string> {
	requireRole(actor, 'programmeManager')
	return withActor(actor, (tx) => addProgramme(tx, actor, record))
}

/** The same inside a transaction; `copiedFrom` is the id of the copied programme. */
export async function addProgramme(tx: Tx, actor: Actor, record: ProgrammeRecord, copiedFrom?: string) {
	// A copy may have the days of a programme that has ended: they are changed in the draft.
	const before = copiedFrom ? record : undefined
	refuseFaults(await faultsOf(tx, actor, record, { id: null, managerId: actor.id }, before))
	const id = newId()
	const status = 'draft'
	await tx.programme.create({
		data: { ...columnsOf(record), id, status, managerId: actor.id, updatedAt: now() },
	})
	await saveCohorts(
		tx,
		id,
		record.cohorts.map((cohort) => ({ ...cohort, id: undefined })),
	)
	const data = { programmeId: id, changes: [], ...(copiedFrom && { copiedFrom }) }
	await recordAudit(tx, actor, { type: 'programme.created', data, to: status })
	return id
}

/** Copies a programme to a draft with its own code, managed by the actor; returns its id. */
export function copyProgramme(actor: Actor, programmeId: string, newCode: string): Promise<string> {
	if (!isOfficeRole(actor.role)) throw new DomainError('not-found')
	requireRole(actor, 'programmeManager')
	return withActor(actor, async (tx) => {
		const row = await findProgramme(tx, programmeId)
		if (!row) throw new DomainError('not-found')
		const { deputyId: _, iatiId: __, ...record } = recordOf(row)
		return addProgramme(tx, actor, { ...record, code: newCode, iatiId: '' }, programmeId)
	})
}
