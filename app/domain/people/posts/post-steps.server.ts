import { holderOf } from '#app/domain/core/post-tenures.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { PostMailbox } from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Post, Tenure } from '#prisma/generated/client.ts'
import { withdrawInvitations } from '../invitations.server.ts'
import {
	end,
	endAccount,
	lockPost,
	maySetMailbox,
	requireOtherAdministrator,
	requireSeen,
	waitForPost,
} from './tenure.server.ts'

type Leaving = { postId: string; seen: string; reason: string }

/** Ends the holder's tenure and, immediately, the account. The post stays, with its work, until a successor follows. */
export function endTenure(actor: Actor, { postId, seen, reason }: Leaving): Promise<void> {
	return withActor(actor, async (tx) => {
		const { post, holder } = await lockPost(tx, actor, postId)
		requireSeen(holder, seen)
		if (!holder) throw new DomainError('conflict')
		await release(tx, actor, { post, holder, ended: 'left', reason })
	})
}

/** Closes a post permanently: its holder's account ends, an announced successor and open invitations are void. */
export function closePost(actor: Actor, { postId, seen, reason }: Leaving): Promise<void> {
	return withActor(actor, async (tx) => {
		const { post, holder, successor } = await lockPost(tx, actor, postId)
		requireSeen(holder, seen)
		if (holder) await release(tx, actor, { post, holder, ended: 'postClosed', reason })
		await withdrawInvitations(tx, actor, { postId })
		await withinSystem(tx, actor, async () => {
			const off = { ended: 'postClosed', to: now() }
			if (successor) await tx.tenure.updateMany({ where: { id: successor.id }, data: off })
			await tx.post.updateMany({ where: { id: postId }, data: { closedAt: now() } })
		})
		await recordAudit(tx, actor, {
			type: 'post.closed',
			stateIso3: post.stateIso3,
			internal: post.stateIso3 === null,
			data: { postId, role: post.role, reason },
		})
	})
}

type Released = { post: Post; holder: Tenure; ended: 'left' | 'postClosed'; reason: string }

async function release(tx: Tx, actor: Actor, { post, holder, ended, reason }: Released) {
	const { personId } = holder
	if (personId === actor.id) throw new DomainError('refused', 'notYourself')
	await requireOtherAdministrator(tx, { id: personId, role: post.role })
	const eventKey = await recordAudit(tx, actor, {
		type: 'tenure.ended',
		stateIso3: post.stateIso3,
		internal: post.stateIso3 === null,
		data: { postId: post.id, tenureId: holder.id, role: post.role, personId, ended, reason },
	})
	await withinSystem(tx, actor, async () => {
		await end(tx, holder.id, ended, now())
		await tx.tenure.updateMany({ where: { id: holder.id }, data: { reason } })
		await endAccount(tx, personId, now())
		await queueNotices(tx, { eventKey, notice: 'accountEnded', people: [personId], facts: { path: '/' } })
	})
}

type SetMailboxInput = PostMailbox & { postId: string }

/**
 * Sets the mailbox for e-mails about requests to the holder of a post; '' for the holder's own address. `seenAddress`
 * is the one that the page showed. An address of the other side, or of another State, is refused.
 */
export function setMailbox(
	actor: Actor,
	{ postId, mailAddress, seenAddress }: SetMailboxInput,
): Promise<void> {
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
