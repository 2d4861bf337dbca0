import type { InvitedSuccessor } from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { issueInvitation } from './issue-invitation.server.ts'
import { holdPost, requireSeen } from './posts/hold-post.server.ts'
import { startOf } from './posts/start-of.ts'

/** Invites somebody without an account to take over a post that is there: once they accept, and not before that day. */
export function inviteSuccessor(
	actor: Actor,
	{ postId, seen, day, ...person }: InvitedSuccessor & { postId: string },
): Promise<{ id: string }> {
	return withActor(actor, async (tx) => {
		const { post, holder, successor } = await holdPost(tx, actor, postId)
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
