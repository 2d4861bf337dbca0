import { holderOf } from '#app/domain/core/post-tenures.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { PostMailbox } from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Post } from '#prisma/generated/client.ts'
import { maySetMailbox, waitForPost } from './tenure.server.ts'

type Asked = PostMailbox & { postId: string }

/**
 * Sets the mailbox for e-mails about requests to the holder of a post; '' for the holder's own address. `seenAddress`
 * is the one that the page showed. An address of the other side, or of another State, is refused.
 */
export function setMailbox(actor: Actor, { postId, mailAddress, seenAddress }: Asked): Promise<void> {
	return withActor(actor, async (tx) => {
		await waitForPost(tx, postId)
		const post = await tx.post.findUnique({ where: { id: postId } })
		if (!post) throw new DomainError('not-found')
		if (!maySetMailbox(actor, post)) throw new DomainError('refused', 'forbidden')
		requireConfirmed(actor)
		const before = post.mailAddress ?? ''
		if (post.closedAt || before !== seenAddress) throw new DomainError('conflict')
		if (before === mailAddress) return
		const isTaken = await withinSystem(tx, actor, () => belongsElsewhere(tx, post, mailAddress))
		if (isTaken) throw new DomainError('invalid', 'invalid', { mailAddress: 'alreadyUsed' })
		const eventKey = await recordAudit(tx, actor, {
			type: 'post.mailboxSet',
			stateIso3: post.stateIso3,
			internal: post.stateIso3 === null,
			data: { postId, role: post.role, mailAddress, before },
		})
		await withinSystem(tx, actor, async () => {
			await tx.post.updateMany({ where: { id: postId }, data: { mailAddress: mailAddress || null } })
			const holder = await holderOf(tx, postId)
			if (!holder) return
			const facts = { path: '/people/me' }
			await queueNotices(tx, { eventKey, notice: 'mailboxSet', people: [holder.personId], facts })
		})
	})
}

/**
 * Whether the address belongs to another side's person, post or mission: UNODC and each State keep their e-mail
 * separate.
 */
async function belongsElsewhere(tx: Tx, { stateIso3 }: Post, address: string): Promise<boolean> {
	if (address === '') return false
	const others = stateIso3
		? { OR: [{ stateIso3: null }, { stateIso3: { not: stateIso3 } }] }
		: { stateIso3: { not: null } }
	const same = { equals: address, mode: 'insensitive' } as const
	const people = await tx.person.count({ where: { ...others, email: same } })
	const posts = await tx.post.count({ where: { ...others, mailAddress: same } })
	const missions = await tx.stateContact.count({
		where: { missionEmail: same, ...(stateIso3 && { stateIso3: { not: stateIso3 } }) },
	})
	return people + posts + missions > 0
}
