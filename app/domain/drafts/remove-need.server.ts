import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Need } from '#prisma/generated/client.ts'
import { lockDraft } from './lock-draft.server.ts'
import { fieldsNaming, type Link, withLink, withoutLink } from './need-links.ts'
import { keptOf, readKept, removedNeedsOf } from './removed-needs.server.ts'

/** Removes a need from a draft and stores it, so that it can be restored; the needs behind it move up. */
export function removeNeed(actor: Actor, { requestId, needId }: { requestId: string; needId: string }) {
	return withActor(actor, async (tx) => {
		await lockDraft(tx, actor, requestId)
		const needs = await tx.need.findMany({ where: { requestId } })
		const need = needs.find(({ id }) => id === needId)
		if (!need) throw new DomainError('not-found')

		const before = await removedNeedsOf(askIn(tx), requestId)
		const others = needs.filter(({ id }) => id !== needId)
		const { kind, title, stateIso3 } = need
		await tx.removedNeed.create({
			data: {
				id: needId,
				requestId,
				stateIso3,
				kind,
				title,
				removedById: actor.id,
				removedAt: now(),
				kept: keptOf(need, asRemembered(need, before), linksTo(needId, others, before)),
			},
			select: { id: true },
		})
		await forgetOldest(tx, before)
		await recordAudit(tx, actor, {
			type: 'need.removed',
			requestId,
			needId,
			stateIso3,
			data: { kind, title },
		})
		await tx.need.delete({ where: { id: needId } })
		await tx.need.updateMany({
			where: { requestId, rank: { gt: need.rank } },
			data: { rank: { decrement: 1 } },
		})
		await forget(tx, needId, others)
	})
}

/** Twice the maximum number of needs in a request: enough for restoring, and the list stays short. */
export const MAX_REMOVED = 40

type Removed = { id: string; kept: unknown }

const forgetOldest = (tx: Tx, before: Removed[]) =>
	tx.removedNeed.deleteMany({
		where: { id: { in: before.slice(MAX_REMOVED - 1).map(({ id }) => id) } },
	})

/**
 * Its answers, with the references that were lost when other needs were removed before it: those may be restored first.
 */
const asRemembered = (need: Need, before: Removed[]) =>
	before
		.flatMap((removed) => readKept(removed).links.map((link) => ({ ...link, to: removed.id })))
		.filter(({ needId }) => needId === need.id)
		.reduce((answers, { to, field }) => withLink(answers, to, field), need.answers)

const linksTo = (needId: string, others: Need[], before: Removed[]): Link[] =>
	[
		...others.map(({ id, answers }) => ({ id, answers })),
		...before.map((removed) => ({ id: removed.id, answers: readKept(removed).answers })),
	].flatMap(({ id, answers }) => fieldsNaming(answers, needId).map((field) => ({ needId: id, field })))

async function forget(tx: Tx, needId: string, others: Need[]) {
	for (const { id, answers } of others) {
		if (fieldsNaming(answers, needId).length === 0) continue
		await tx.need.updateMany({
			where: { id },
			data: {
				answers: withoutLink(answers, needId),
				answersRevision: { increment: 1 },
			},
		})
	}
}

/** One position up or down, or a position counted from 1. */
export type NewRank = 'up' | 'down' | number
type Move = { requestId: string; needId: string; to: NewRank }

/** Moves a need within the State's order of priority; the ones between shift. A position past the end means the end. */
export function moveNeed(actor: Actor, { requestId, needId, to }: Move) {
	return withActor(actor, async (tx) => {
		await lockDraft(tx, actor, requestId)
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

function placeFrom(rank: number, to: NewRank) {
	if (to === 'up') return rank - 1
	return to === 'down' ? rank + 1 : to
}
