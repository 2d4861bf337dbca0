import { requireRole } from '#app/domain/core/require-role.ts'
import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { findProgramme, recordOf } from './programme-record.server.ts'
import { isManagedBy } from './programme-view.server.ts'

/** The record of a programme for whoever manages it, to be changed; for anybody else it is not there. */
export function getProgrammeRecord(actor: Actor, programmeId: string, language: Language = actor.language) {
	return withActor(actor, async (tx) => {
		const row = await findProgramme(tx, programmeId)
		if (!row || !isManagedBy(actor, row)) throw new DomainError('not-found')
		const { id, code, revision, status, titles, managerId } = row
		const title = textIn(titles, language)
		return {
			id,
			code,
			revision,
			status,
			title,
			record: recordOf(row),
			deputies: await managersBut(tx, managerId),
		}
	})
}

/** Who can be named as deputy in a new programme of the actor. */
export function listManagers(actor: Actor) {
	requireRole(actor, 'programmeManager')
	return withActor(actor, (tx) => managersBut(tx, actor.id))
}

const managersBut = (tx: Tx, managerId: string) =>
	tx.person.findMany({
		where: { role: 'programmeManager', suspendedAt: null, id: { not: managerId } },
		orderBy: [{ name: 'asc' }, { id: 'asc' }],
		select: { id: true, name: true },
	})
