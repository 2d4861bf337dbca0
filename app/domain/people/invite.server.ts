import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { inPost, requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import type { NewInvitation } from '#app/forms/person.ts'
import type { InvitedSuccessor } from '#app/forms/post.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'
import { postStates } from '#workflows/post-facts.ts'
import { isOfficeRole, isStateRole } from '#workflows/roles.ts'
import { issueInvitation, withdrawInvitations } from './invitations.server.ts'
import { startOf } from './posts/successors.server.ts'
import { lockPost, mayFill, requireSeen } from './posts/tenure.server.ts'

/**
 * Invites a person to a new post. An administrator fills any; a focal point invites drafters for an authority of their
 * own State. An earlier invitation to the same post is replaced.
 */
export function invitePerson(person: Actor, invitation: NewInvitation): Promise<{ id: string }> {
	const actor = inPost(person, 'invitePeople')
	requireAbility(actor, 'invitePeople')
	if (may(actor, 'fillDrafterPosts') && !may(invitation, 'draftRequests'))
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

/** State and authority of an invited person. A focal point invites for authorities of their own State only. */
async function placeOf(tx: Tx, actor: Actor, { role, stateIso3, authorityId }: NewInvitation) {
	if (!isStateRole(role)) return { stateIso3: null, authorityId: null }
	if (postStates(role, 'namesAuthority') && !authorityId) throw wrong('authorityId', 'required')
	const state = may(actor, 'fillDrafterPosts') ? actor.stateIso3 : stateIso3
	if (!state) throw wrong('stateIso3', 'required')
	if (!(await tx.state.findUnique({ where: { iso3: state } }))) throw wrong('stateIso3', 'badCode')
	const authority = authorityId ? await tx.authority.findUnique({ where: { id: authorityId } }) : null
	if (authorityId && authority?.stateIso3 !== state) throw wrong('authorityId', 'badCode')
	return { stateIso3: state, authorityId: authorityId ?? null }
}

/** The post that an invitation gives: its role, and its State, authority or donor. */
async function invitedPost(tx: Tx, actor: Actor, invitation: NewInvitation) {
	const { role, donor, regions, nationality } = invitation
	if (postStates(role, 'namesDonor') && !donor) throw wrong('donor', 'required')
	if (nationality && !(await tx.state.findUnique({ where: { iso3: nationality } })))
		throw wrong('nationality', 'badCode')
	return {
		role,
		...(await placeOf(tx, actor, invitation)),
		donor: postStates(role, 'namesDonor') ? donor : null,
		regions: postStates(role, 'coversRegions') ? regions : [],
		nationality: (isOfficeRole(role) && nationality) || null,
	}
}

/** Invites a person without an account to take over an existing post: once they accept, and not before that day. */
export function inviteSuccessor(
	actor: Actor,
	{ postId, seen, day, ...person }: InvitedSuccessor & { postId: string },
): Promise<{ id: string }> {
	return withActor(actor, async (tx) => {
		const { post, holder, successor } = await lockPost(tx, actor, postId)
		requireSeen(holder, seen)
		if (successor) throw new DomainError('conflict')
		const { role, stateIso3, authorityId, donor, regions, title } = post
		const startsOn = startOf(day) > now() ? new Date(day) : null
		return issueInvitation(tx, actor, {
			role,
			stateIso3,
			authorityId,
			donor,
			regions,
			postId,
			startsOn,
			...person,
			title: person.title || title,
		})
	})
}

type InviteAdministratorInput = { name: string; email: string; language: Language; another: boolean }

/**
 * Invites the first administrator, by the operator of the machine; returns the link. Where there is an administrator
 * already, that person invites; another one is invited here only on explicit request.
 */
export const inviteAdministrator = ({
	another,
	...person
}: InviteAdministratorInput): Promise<{ path: string }> =>
	withActor(systemActor, async (tx) => {
		const there = await tx.person.count({ where: { role: 'administrator', suspendedAt: null } })
		if (there > 0 && !another) throw new DomainError('refused', 'administratorThere')
		const { path } = await issueInvitation(tx, systemActor, {
			...person,
			title: '',
			role: 'administrator',
			stateIso3: null,
			authorityId: null,
			donor: null,
			regions: [],
		})
		return { path }
	})

/** An unused invitation, open or expired. Not found for a post that the actor may not fill. */
async function unusedOf(tx: Tx, actor: Actor, id: string) {
	const found = await withinSystem(tx, actor, () => tx.invitation.findUnique({ where: { id } }))
	if (!found || !mayFill(actor, found)) throw new DomainError('not-found')
	requireConfirmed(actor)
	if (found.usedAt || found.withdrawnAt) throw new DomainError('conflict')
	return found
}

/** Withdraws an invitation: its link cannot be used any more. */
export function withdrawInvitation(person: Actor, id: string): Promise<void> {
	const actor = inPost(person, 'readPeople')
	return withActor(actor, async (tx) => {
		const { role, stateIso3 } = await unusedOf(tx, actor, id)
		const { count } = await withdrawInvitations(tx, actor, { id })
		if (count === 0) throw new DomainError('conflict')
		const data = { invitationId: id, role }
		await recordAudit(tx, actor, { type: 'invitation.withdrawn', stateIso3, data })
	})
}

/** Sends it again, with another link and ten more days; the link before is void. */
export function resendInvitation(person: Actor, id: string): Promise<{ id: string }> {
	const actor = inPost(person, 'readPeople')
	return withActor(actor, async (tx) => {
		const { name, email, title, language, role, stateIso3, authorityId, ...rest } = await unusedOf(
			tx,
			actor,
			id,
		)
		const { donor, regions, nationality, postId, startsOn, noteVerbaleId } = rest
		await withinSystem(tx, actor, () =>
			tx.invitation.updateMany({ where: { id }, data: { withdrawnAt: now(), expiresAt: now() } }),
		)
		return issueInvitation(tx, actor, {
			name,
			email,
			title,
			language,
			role,
			stateIso3,
			authorityId,
			donor,
			regions,
			nationality,
			postId,
			startsOn,
			noteVerbaleId,
		})
	})
}
