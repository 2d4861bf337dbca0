import { keepRead } from '#app/domain/core/keep-read.server.ts'
import { postsOf } from '#app/domain/core/posts.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** A delivery whose files the actor may see, and whether the actor may add some; a donor sees none of it. */
export async function findFiled(tx: Tx, actor: Actor, deliveryId: string) {
	const row = await tx.delivery.findUnique({
		where: { id: deliveryId },
		include: { need: { select: { id: true, title: true } } },
	})
	if (!row || actor.role === 'donor') throw new DomainError('not-found')
	await keepRead(tx, actor, { requestId: row.requestId, what: 'delivery', which: row.id })
	const manages = postsOf(actor).some(({ id, role }) => role === 'programmeManager' && id === row.managerId)
	const files = actor.stateIso3 === row.stateIso3 && ['drafter', 'focalPoint'].includes(actor.role)
	return { ...row, mayAdd: manages || files }
}
