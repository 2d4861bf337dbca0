import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { StateContactForm } from '#app/forms/state.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** Keeps how the mission of a State is reached; what notes verbales are compared with from now on. */
export function saveContact(actor: Actor, stateIso3: string, form: StateContactForm): Promise<void> {
	requireRole(actor, 'triageOfficer', 'administrator')
	requireConfirmed(actor)
	const { revision, ...contact } = form
	return withActor(actor, async (tx) => {
		if ((await tx.state.count({ where: { iso3: stateIso3 } })) === 0) throw new DomainError('not-found')
		const before = await tx.stateContact.findUnique({ where: { stateIso3 } })
		const told = { ...contact, updatedById: actor.id, updatedAt: now() }
		if (before) await change(tx, stateIso3, revision, told)
		else await add(tx, revision, { ...told, stateIso3 })
		await recordAudit(tx, actor, {
			type: 'stateContact.saved',
			stateIso3,
			internal: true,
			revision: revision + 1,
			data: {
				...contact,
				before: before && { missionName: before.missionName, missionEmail: before.missionEmail },
			},
		})
	})
}

type Kept = Omit<StateContactForm, 'revision'> & { updatedById: string; updatedAt: Date }

async function change(tx: Tx, stateIso3: string, revision: number, kept: Kept) {
	const data = { ...kept, revision: revision + 1 }
	const { count } = await tx.stateContact.updateMany({ where: { stateIso3, revision }, data })
	if (count === 0) throw new DomainError('conflict')
}

/** A page that showed none has revision 0, and of two first ones the database takes one. */
async function add(tx: Tx, revision: number, kept: Kept & { stateIso3: string }) {
	if (revision !== 0) throw new DomainError('conflict')
	await tx.stateContact.createMany({ data: { ...kept, revision: 1 } }).catch((error) => {
		throw (error as { code?: string }).code === 'P2002' ? new DomainError('conflict') : error
	})
}
