import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { findProgramme, type ProgrammeRow } from './programme-record.server.ts'

/**
 * A programme that the actor manages, alone or as deputy, with its row locked: nothing is offered of it meanwhile.
 * Whoever does not manage it is told that it is not there.
 */
export async function holdProgramme(
	tx: Tx,
	actor: Actor,
	id: string,
	revision: number,
): Promise<ProgrammeRow> {
	if (actor.role !== 'programmeManager') throw new DomainError('not-found')
	// Only rows that the actor may change can be locked.
	const locked = await tx.$queryRaw<unknown[]>`select id from programme where id = ${id} for update`
	const row = locked.length > 0 ? await findProgramme(tx, id) : null
	if (!row) throw new DomainError('not-found')
	if (row.revision !== revision) throw new DomainError('conflict')
	return row
}
