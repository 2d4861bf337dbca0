import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { NewInvitation } from '#app/forms/invitation.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { invitedPost } from './invited-post.server.ts'
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
