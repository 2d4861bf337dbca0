import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { holdDraft } from './hold-draft.server.ts'

/** One place up or down from wherever the need stands, or to a place counted from 1. */
export type Place = 'up' | 'down' | number
type Move = { requestId: string; needId: string; to: Place }

/** Moves a need within the State's own order; the ones between make room. A place past the end is the end. */
export function moveNeed(actor: Actor, { requestId, needId, to }: Move) {
	return withActor(actor, async (tx) => {
		await holdDraft(tx, actor, requestId)
		const needs = await tx.need.findMany({ where: { requestId }, select: { id: true, rank: true } })
		const need = needs.find(({ id }) => id === needId)
		if (!need) throw new DomainError('not-found')

		const from = need.rank
		const rank = Math.min(Math.max(placeFrom(from, to), 1), needs.length)
		if (rank === from) return { rank }
		await tx.need.updateMany({
			where: { requestId, rank: rank < from ? { gte: rank, lt: from } : { gt: from, lte: rank } },
			data: { rank: rank < from ? { increment: 1 } : { decrement: 1 } },
		})
		await tx.need.updateMany({ where: { id: needId }, data: { rank } })
		return { rank }
	})
}

function placeFrom(rank: number, to: Place) {
	if (to === 'up') return rank - 1
	return to === 'down' ? rank + 1 : to
}
