import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { holdPost } from './hold-post.server.ts'
import { tellOfSuccessor } from './tell-of-post.server.ts'

/** Takes an announced hand-over back before its day; both are told. One that has begun is not undone. */
export function withdrawSuccessor(actor: Actor, postId: string, tenureId: string): Promise<void> {
	return withActor(actor, async (tx) => {
		const { post, holder, successor } = await holdPost(tx, actor, postId)
		if (successor?.id !== tenureId) throw new DomainError('conflict')
		const eventKey = await recordAudit(tx, actor, {
			type: 'successor.withdrawn',
			stateIso3: post.stateIso3,
			internal: post.stateIso3 === null,
			data: { postId, tenureId, personId: successor.personId },
		})
		await withinSystem(tx, actor, async () => {
			await tx.tenure.updateMany({ where: { id: tenureId }, data: { ended: 'withdrawn', to: now() } })
			if (holder) await tx.tenure.updateMany({ where: { id: holder.id }, data: { to: null } })
			const people = [successor.personId, holder?.personId ?? null]
			await tellOfSuccessor(tx, eventKey, 'successorWithdrawn', { people, from: successor.from })
		})
	})
}
