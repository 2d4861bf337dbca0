import type { NewInvitation } from '#app/forms/invitation.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { hashOf, newToken } from './invitation-token.server.ts'
import { invitedPost } from './invited-post.server.ts'
import { recordAudit } from './record-audit.server.ts'
import { requireConfirmed } from './require-confirmed.ts'
import { requireRole } from './require-role.ts'

const validFor = 10 * 24 * 60 * 60 * 1000

/**
 * Invites somebody to hold a post. An administrator fills any; a focal point invites drafters for an authority of
 * the own State. An earlier invitation to the same post is replaced.
 */
export function invitePerson(actor: Actor, invitation: NewInvitation): Promise<{ id: string }> {
	requireRole(actor, 'administrator', 'focalPoint')
	if (actor.role === 'focalPoint' && invitation.role !== 'drafter')
		throw new DomainError('refused', 'forbidden')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		const email = invitation.email.toLowerCase()
		// Only whom the actor may see: the answer must not tell who works for another State.
		const known = await tx.person.findFirst({ where: { email }, select: { id: true } })
		if (known) throw new DomainError('invalid', 'invalid', { email: 'alreadyUsed' })

		const post = await invitedPost(tx, actor, invitation)
		await replaceEarlier(tx, actor, { email, role: post.role, stateIso3: post.stateIso3 })
		const id = newId()
		const token = newToken()
		const expiresAt = new Date(now().getTime() + validFor)
		const { name, title, language } = invitation
		await tx.invitation.createMany({
			data: {
				...{ id, email, name, title, language, ...post, expiresAt },
				tokenHash: hashOf(token),
				invitedById: actor.id,
				createdAt: now(),
			},
		})
		const auditId = await recordAudit(tx, actor, {
			type: 'invitation.sent',
			stateIso3: post.stateIso3,
			data: { invitationId: id, role: post.role },
		})
		const facts = {
			path: `/invitation/${token}`,
			recipient: name,
			dueOn: expiresAt.toISOString().slice(0, 10),
		}
		await sendInvitation(tx, actor, { eventKey: auditId, address: email, language, facts })
		return { id }
	})
}

type Post = { email: string; role: NewInvitation['role']; stateIso3: string | null }

const replaceEarlier = (tx: Tx, actor: Actor, post: Post) =>
	withinSystem(tx, actor, () =>
		tx.invitation.updateMany({
			where: { ...post, usedAt: null, expiresAt: { gt: now() } },
			data: { expiresAt: now() },
		}),
	)

type Letter = {
	eventKey: string
	address: string
	language: NewInvitation['language']
	/** The only place that holds the link; it is blanked once the message is sent. */
	facts: { path: string; recipient: string; dueOn: string }
}

const sendInvitation = (tx: Tx, actor: Actor, letter: Letter) =>
	withinSystem(tx, actor, async () => {
		const id = newId()
		await tx.notice.createMany({ data: { id, template: 'invitation', createdAt: now(), ...letter } })
		await enqueue(tx, 'send-notice', { noticeId: id })
	})
