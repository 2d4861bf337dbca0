import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { NewInvitation } from '#app/forms/invitation.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isOfficeRole, isStateRole } from '#workflows/roles.ts'
import { issueInvitation } from './issue-invitation.server.ts'

/**
 * Invites somebody to a new post. An administrator fills any; a focal point invites drafters for an authority of
 * the own State. An earlier invitation to the same post is replaced.
 */
export function invitePerson(actor: Actor, invitation: NewInvitation): Promise<{ id: string }> {
	requireRole(actor, 'administrator', 'focalPoint')
	if (actor.role === 'focalPoint' && invitation.role !== 'drafter')
		throw new DomainError('refused', 'forbidden')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		const { name, email, title, language } = invitation
		const post = await invitedPost(tx, actor, invitation)
		const { id } = await issueInvitation(tx, actor, { name, email, title, language, ...post })
		return { id }
	})
}

const wrong = (field: string, message: string) => new DomainError('invalid', 'invalid', { [field]: message })

/** State and authority of an invited person. A focal point invites for authorities of the own State only. */
async function placeOf(tx: Tx, actor: Actor, { role, stateIso3, authorityId }: NewInvitation) {
	if (!isStateRole(role)) return { stateIso3: null, authorityId: null }
	if (role === 'drafter' && !authorityId) throw wrong('authorityId', 'required')
	const state = actor.role === 'focalPoint' ? actor.stateIso3 : stateIso3
	if (!state) throw wrong('stateIso3', 'required')
	if (!(await tx.state.findUnique({ where: { iso3: state } }))) throw wrong('stateIso3', 'badCode')
	const authority = authorityId ? await tx.authority.findUnique({ where: { id: authorityId } }) : null
	if (authorityId && authority?.stateIso3 !== state) throw wrong('authorityId', 'badCode')
	return { stateIso3: state, authorityId: authorityId ?? null }
}

/** The post that an invitation gives: its role, and for whom it is held. */
async function invitedPost(tx: Tx, actor: Actor, invitation: NewInvitation) {
	const { role, donor, regions, nationality } = invitation
	if (role === 'donor' && !donor) throw wrong('donor', 'required')
	if (nationality && !(await tx.state.findUnique({ where: { iso3: nationality } })))
		throw wrong('nationality', 'badCode')
	return {
		role,
		...(await placeOf(tx, actor, invitation)),
		donor: role === 'donor' ? donor : null,
		regions: role === 'caseOfficer' ? regions : [],
		nationality: (isOfficeRole(role) && nationality) || null,
	}
}
