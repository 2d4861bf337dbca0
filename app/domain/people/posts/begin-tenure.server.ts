import { holderOf, postFilledBy, predecessorOf } from '#app/domain/core/post-tenures.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Deputy, Post, Tenure } from '#prisma/generated/client.ts'
import { endAccount, endSessions } from './tenure.server.ts'

/**
 * Makes a person the holder of a post from now on: the former holder loses access, and the person's present post is
 * left. Open work follows by a job. Returns the replaced person. Requires system access.
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
	// People who continue in another post keep their deputies.
	const isGone = before && before.personId !== tenure.personId && !(await postFilledBy(tx, before.personId))
	if (isGone) await followDeputies(tx, before.personId, tenure.personId, at)
	if (before) await enqueue(tx, 'move-work', { tenureId: tenure.id })
	return { replacedId: holder?.personId ?? null }
}

export const end = (tx: Tx, id: string, ended: 'succeeded' | 'moved' | 'left' | 'postClosed', at: Date) =>
	tx.tenure.updateMany({ where: { id }, data: { ended, to: at } })

/**
 * A person's permissions are those of the post. Suspended people stay suspended; an account that had ended is
 * reactivated.
 */
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

/** Moves the deputies of a post, and its holder's deputy roles, to the new holder. Requires system access. */
async function followDeputies(tx: Tx, fromId: string, toId: string, at: Date) {
	const standing = await tx.deputy.findMany({
		where: { endedAt: null, to: { gt: at }, OR: [{ personId: fromId }, { deputyId: fromId }] },
	})
	await tx.deputy.updateMany({ where: { id: { in: standing.map(({ id }) => id) } }, data: { endedAt: at } })
	const next = standing.map((deputy) => followed(deputy, fromId, toId, at))
	await tx.deputy.createMany({ data: next.filter(({ personId, deputyId }) => personId !== deputyId) })
}

function followed(deputy: Deputy, fromId: string, toId: string, at: Date): Deputy {
	const { personId, deputyId, from } = deputy
	return {
		...deputy,
		id: newId(),
		from: from > at ? from : at,
		personId: personId === fromId ? toId : personId,
		deputyId: deputyId === fromId ? toId : deputyId,
	}
}
