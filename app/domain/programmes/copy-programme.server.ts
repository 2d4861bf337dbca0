import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { addProgramme } from './create-programme.server.ts'
import { findProgramme, recordOf } from './programme-record.server.ts'

/** A draft like another programme, under a code of its own and managed by whoever copies it; answers its id. */
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
