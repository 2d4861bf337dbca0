import { moveWork } from '#app/domain/transfers/move-work.server.ts'
import type { NewSuccessor } from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Post } from '#prisma/generated/client.ts'
import { withdrawInvitations } from '../withdraw-invitations.server.ts'
import { appoint } from './appoint.server.ts'
import { candidatesFor } from './candidates.server.ts'
import { requireOtherAdministrator } from './end-account.server.ts'
import { holdPost, requireSeen } from './hold-post.server.ts'
import { startOf } from './start-of.ts'

type Asked = NewSuccessor & { postId: string }

/**
 * Names who takes a post over from a day on: today at once, later announced. Open invitations to the post are void.
 * `seen` is the tenure the page showed.
 */
export async function nameSuccessor(actor: Actor, asked: Asked): Promise<{ id: string }> {
	const { postId, personId, day, reason, seen } = asked
	const from = startOf(day)
	const named = await withActor(actor, async (tx) => {
		const { post, holder, successor } = await holdPost(tx, actor, postId)
		requireSeen(holder, seen)
		if (successor) throw new DomainError('conflict')
		await requireCandidate(tx, actor, post, personId)
		await withdrawInvitations(tx, actor, { postId })
		return appoint(tx, actor, {
			post,
			personId,
			from,
			reason,
			noteVerbaleId: null,
			appointedById: actor.id,
		})
	})
	// Done at once where it can be; after a crash the job and the sweep go on with it.
	if (from <= now()) await moveWork({ tenureId: named.id })
	return named
}

async function requireCandidate(tx: Tx, actor: Actor, post: Post, personId: string) {
	const found = (await candidatesFor(tx, actor, post)).find(({ id }) => id === personId)
	if (!found) throw new DomainError('invalid', 'invalid', { personId: 'badCode' })
	if (post.role !== 'administrator' && !found.leftAt) await requireOtherAdministrator(tx, found)
}
