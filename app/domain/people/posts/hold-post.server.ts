import { holderOf, successorOf } from '#app/domain/core/post-tenures.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { mayFill } from './post-rights.ts'

/** Of two who change who fills the same post at once, the later one sees what the first has done. */
export const waitForPost = (tx: Tx, postId: string) =>
	tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`post ${postId}`}, 0))`

/** A post that the actor says who fills, as it stands once nobody else is at it. One that has been closed is refused. */
export async function holdPost(tx: Tx, actor: Actor, postId: string) {
	await waitForPost(tx, postId)
	const post = await tx.post.findUnique({ where: { id: postId } })
	if (!post) throw new DomainError('not-found')
	if (!mayFill(actor, post)) throw new DomainError('refused', 'forbidden')
	requireConfirmed(actor)
	if (post.closedAt) throw new DomainError('conflict')
	return withinSystem(tx, actor, async () => ({
		post,
		holder: await holderOf(tx, postId),
		successor: await successorOf(tx, postId),
	}))
}

/** `seen`: the tenure that the page showed, '' for nobody. Somebody else who was faster is not undone. */
export function requireSeen(holder: { id: string } | null, seen: string) {
	if ((holder?.id ?? '') !== seen) throw new DomainError('conflict')
}
