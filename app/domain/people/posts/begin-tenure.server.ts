import { holderOf, postFilledBy, predecessorOf } from '#app/domain/core/post-tenures.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Post, Tenure } from '#prisma/generated/client.ts'
import { endAccount, endSessions } from './end-account.server.ts'
import { followDeputies } from './follow-post.server.ts'

/**
 * From this moment on the post is this person's: the holder before sees nothing any more, and a post that the person
 * fills now is left. Open work follows by a job. Answers who was replaced. Called with the system's sight.
 */
export async function beginTenure(tx: Tx, tenure: Tenure): Promise<{ replacedId: string | null }> {
	const at = now()
	const post = await tx.post.findUniqueOrThrow({ where: { id: tenure.postId } })
	const holder = await holderOf(tx, post.id)
	if (holder) {
		await end(tx, holder.id, 'succeeded', at)
		await endAccount(tx, holder.personId, at)
	}
	const left = await postFilledBy(tx, tenure.personId)
	if (left) await end(tx, left.id, 'moved', at)
	const before = await predecessorOf(tx, tenure)
	await tx.tenure.updateMany({ where: { id: tenure.id }, data: { begunAt: at, workDue: before !== null } })
	await fillWith(tx, post, tenure.personId, at)
	// Who goes on in another post keeps those of their own.
	const isGone = before && before.personId !== tenure.personId && !(await postFilledBy(tx, before.personId))
	if (isGone) await followDeputies(tx, before.personId, tenure.personId, at)
	if (before) await enqueue(tx, 'move-work', { tenureId: tenure.id })
	return { replacedId: holder?.personId ?? null }
}

export const end = (tx: Tx, id: string, ended: 'succeeded' | 'moved' | 'left' | 'postClosed', at: Date) =>
	tx.tenure.updateMany({ where: { id }, data: { ended, to: at } })

/** What a person may do is what the post may do. Who has been suspended stays so; whose account had ended comes back. */
async function fillWith(tx: Tx, post: Post, personId: string, at: Date) {
	const { role, title, stateIso3, authorityId, donor, regions } = post
	await tx.person.updateMany({
		where: { id: personId, leftAt: { not: null } },
		data: { suspendedAt: null, leftAt: null },
	})
	await tx.person.updateMany({
		where: { id: personId },
		data: {
			role,
			stateIso3,
			authorityId,
			donor,
			regions,
			postId: post.id,
			...(title && { title }),
			updatedAt: at,
		},
	})
	await endSessions(tx, personId)
}
