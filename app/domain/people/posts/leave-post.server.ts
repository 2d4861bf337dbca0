import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Post, Tenure } from '#prisma/generated/client.ts'
import { withdrawInvitations } from '../invitations.server.ts'
import { end } from './begin-tenure.server.ts'

import { endAccount, lockPost, requireOtherAdministrator, requireSeen } from './tenure.server.ts'

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
