import { rememberOwnChange } from '#app/domain/core/last-look.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { changesBetween } from '#app/forms/programme/changes.ts'
import type { CohortRow, ProgrammeRecord } from '#app/forms/programme/record-shape.ts'
import { missingToOpen } from '#app/forms/programme/warnings.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { limitErrors } from '#workflows/programme/limits.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { faultsOf, refuseFaults } from './change-programme-status.server.ts'
import { lockProgramme, reservedOfProgramme } from './programme-capacity.server.ts'
import { columnsOf, findProgramme, type ProgrammeRow, recordOf } from './programme-record.server.ts'

type Saved = { id: string; revision: number; record: ProgrammeRecord }

/**
 * Changes the record of a programme that the actor manages, unless another change was faster. Refused at a field that
 * would go below existing reservations. False where nothing changes.
 */
export const saveProgramme = (actor: Actor, saved: Saved): Promise<boolean> =>
	withActor(actor, (tx) => changeProgramme(tx, actor, saved))

/** The same inside a transaction. */
export async function changeProgramme(
	tx: Tx,
	actor: Actor,
	{ id, revision, record }: Saved,
): Promise<boolean> {
	const row = await lockProgramme(tx, actor, id, revision)
	const before = recordOf(row)
	const changes = changesBetween(before, record)
	if (changes.length === 0) return false

	const faults = await faultsOf(tx, actor, record, row, before)
	const limits = limitErrors(
		before,
		record,
		await withinSystem(tx, actor, () => reservedOfProgramme(askIn(tx), id)),
	)
	const takesNeeds = row.status === 'open' || row.status === 'full'
	refuseFaults(faults, limits, takesNeeds ? missingToOpen(record) : {}, foreignCohorts(before, record))

	await tx.programme.update({
		where: { id },
		data: { ...columnsOf(record), revision: revision + 1, updatedAt: now() },
	})
	await saveCohorts(tx, id, record.cohorts)
	const data = { programmeId: id, changes }
	await recordAudit(tx, actor, { type: 'programme.changed', data, revision: revision + 1 })
	await rememberOwnChange(tx, actor, { kind: 'programme', id })
	if (givesCapacity(row, record)) await enqueue(tx, 'promote-waiting', { programmeId: id })
	return true
}

/** Cohort ids that do not belong to this programme were not sent by its page. */
const foreignCohorts = (before: ProgrammeRecord, { cohorts }: ProgrammeRecord): Record<string, string> => {
	const known = new Set(before.cohorts.map(({ id }) => id))
	const place = cohorts.findIndex(({ id }) => id !== undefined && !known.has(id))
	return place === -1 ? {} : { [`cohorts.${place}.startsOn`]: 'badValue' }
}

const mayGiveMore = new Set(['contributions', 'capacities'])

/** Whether the change adds capacity, so that needs on the waiting list may be proposed. */
function givesCapacity(row: ProgrammeRow, record: ProgrammeRecord): boolean {
	if (row.status !== 'open' && row.status !== 'full') return false
	const before = { capacity: row.capacity, perState: row.maximumPerState, budget: row.budget ?? 0 }
	const { capacity, maximumPerState, budget = Number.POSITIVE_INFINITY } = record
	if (capacity > before.capacity || maximumPerState > before.perState || budget > before.budget) return true
	// A donor may give more, or accept a State that it excluded; a category may have more.
	return changesBetween(recordOf(row), record).some(({ field }) => mayGiveMore.has(field))
}

/** Saves the cohorts of a programme: those that remain keep their reservations. */
async function saveCohorts(tx: Tx, programmeId: string, cohorts: readonly CohortRow[]) {
	const there = await tx.cohort.findMany({ where: { programmeId }, select: { id: true } })
	const known = new Set(there.map(({ id }) => id))
	const kept = cohorts.flatMap(({ id }) => (id && known.has(id) ? [id] : []))
	await tx.cohort.deleteMany({ where: { programmeId, id: { notIn: kept } } })
	for (const { id, startsOn, endsOn, ...cohort } of cohorts) {
		const data = {
			...cohort,
			language: cohort.language ?? null,
			startsOn: new Date(startsOn),
			endsOn: new Date(endsOn),
		}
		if (id && known.has(id)) await tx.cohort.update({ where: { id }, data })
		else await tx.cohort.create({ data: { ...data, id: newId(), programmeId } })
	}
}

/** Adds a draft to the catalogue, managed by the actor; returns its id. */
export function createProgramme(actor: Actor, record: ProgrammeRecord): Promise<string> {
	requireAbility(actor, 'manageProgrammes')
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
	requireAbility(actor, 'manageProgrammes')
	return withActor(actor, async (tx) => {
		const row = await findProgramme(tx, programmeId)
		if (!row) throw new DomainError('not-found')
		const { deputyId: _, iatiId: __, ...record } = recordOf(row)
		return addProgramme(tx, actor, { ...record, code: newCode, iatiId: '' }, programmeId)
	})
}
