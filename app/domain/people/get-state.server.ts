import { namesOf } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { postRows } from './posts/post-rows.server.ts'

/** A State as the office keeps it: how its mission is reached, its authorities, posts and notes verbales. */
export function getState(actor: Actor, iso3: string, language: Language) {
	requireRole(actor, 'triageOfficer', 'administrator')
	return withActor(actor, async (tx) => {
		const state = await tx.state.findUnique({ where: { iso3 } })
		if (!state) throw new DomainError('not-found')
		const contact = await tx.stateContact.findUnique({ where: { stateIso3: iso3 } })
		const names = await namesOf(tx, contact ? [contact.updatedById] : [])
		const authorities = await tx.authority.findMany({
			where: { stateIso3: iso3 },
			orderBy: [{ name: 'asc' }, { id: 'asc' }],
			select: { id: true, name: true, institutionType: true },
		})
		return {
			iso3,
			name: textIn(state.names, language) || iso3,
			treatyStatus: state.treatyStatus,
			contact: contact && { ...contact, updatedBy: names.get(contact.updatedById) ?? '' },
			authorities,
			posts: await postRows(tx, { stateIso3: iso3 }),
		}
	})
}
