import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { issueInvitation } from './issue-invitation.server.ts'
import { mayFill } from './posts/post-rights.ts'
import { withdrawInvitations } from './withdraw-invitations.server.ts'

/** An invitation nobody has used, open or lapsed. One to a post that is not the actor's to fill is not there. */
async function unusedOf(tx: Tx, actor: Actor, id: string) {
	const found = await withinSystem(tx, actor, () => tx.invitation.findUnique({ where: { id } }))
	if (!found || !mayFill(actor, found)) throw new DomainError('not-found')
	requireConfirmed(actor)
	if (found.usedAt || found.withdrawnAt) throw new DomainError('conflict')
	return found
}

/** Takes an invitation back: its link cannot be used any more. */
export const withdrawInvitation = (actor: Actor, id: string): Promise<void> =>
	withActor(actor, async (tx) => {
		const { role, stateIso3 } = await unusedOf(tx, actor, id)
		const { count } = await withdrawInvitations(tx, actor, { id })
		if (count === 0) throw new DomainError('conflict')
		const data = { invitationId: id, role }
		await recordAudit(tx, actor, { type: 'invitation.withdrawn', stateIso3, data })
	})

/** Sends it anew, with another link and ten more days; the link before is void. */
export const sendInvitationAnew = (actor: Actor, id: string): Promise<{ id: string }> =>
	withActor(actor, async (tx) => {
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
