import { hashOf } from '#app/domain/core/invitation-token.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'

/**
 * The invitation a link stands for, while it can be used: not expired, taken back or used, its post not closed, and its
 * address still without account.
 */
export async function usableInvitation(tx: Tx, token: string) {
	const invitation = await tx.invitation.findUnique({ where: { tokenHash: hashOf(token) } })
	if (!invitation || invitation.usedAt || invitation.expiresAt <= now()) return null
	const taken = await tx.person.findUnique({ where: { email: invitation.email }, select: { id: true } })
	const post = { id: invitation.postId ?? '', closedAt: { not: null } }
	const isClosed = (await tx.post.count({ where: post })) > 0
	return taken || isClosed ? null : invitation
}

/** What the holder of a link is shown before choosing a password; null when the link cannot be used, for whatever reason. */
export function findInvitation(token: string) {
	return withActor(systemActor, async (tx) => {
		const invitation = await usableInvitation(tx, token)
		if (!invitation) return null
		const { name, email, role, title, language, expiresAt, stateIso3, authorityId, donor, startsOn } =
			invitation
		const state = stateIso3 ? await tx.state.findUnique({ where: { iso3: stateIso3 } }) : null
		const authority = authorityId ? await tx.authority.findUnique({ where: { id: authorityId } }) : null
		const note = invitation.noteVerbaleId
			? await tx.noteVerbale.findUnique({ where: { id: invitation.noteVerbaleId } })
			: null
		return {
			name,
			email,
			role,
			title,
			language,
			expiresAt,
			donor,
			stateNames: state?.names ?? null,
			authority: authority?.name ?? null,
			noteNumber: note?.number ?? null,
			startsOn: startsOn && startsOn > now() ? startsOn : null,
		}
	})
}
