import type { Answers } from '#app/domain/core/answers.server.ts'
import { storeLines } from '#app/domain/core/need-lines.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Need, Prisma } from '#prisma/generated/client.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { MAX_NEEDS } from './add-need.server.ts'
import { lockDraft } from './lock-draft.server.ts'
import { type Link, namedIn, withLink, withoutLink } from './need-links.ts'

/** Everything needed to restore a removed need; `links` are the other needs that referred to it. */
type Kept = Pick<Need, 'rank' | 'themes' | 'taType' | 'quantity' | 'minimumQuantity' | 'answersRevision'> & {
	answers: Answers
	links: Link[]
}

/** The part of a need that is stored when it is removed. */
export function keptOf(need: Need, answers: Answers, links: Link[]): Prisma.InputJsonObject {
	const { rank, themes, taType, quantity, minimumQuantity, answersRevision } = need
	const kept: Kept = { rank, themes, taType, quantity, minimumQuantity, answersRevision, answers, links }
	// Each part was read from JSON or is text, number or null; Prisma takes only types with an index signature.
	return kept as unknown as Prisma.InputJsonObject
}

/** The part of a need that was kept, as `keptOf` gave it. */
export const readKept = ({ kept }: { kept: unknown }) => kept as Kept

/** Removed needs of a draft that can still be restored, the latest first. */
export const removedNeedsOf = (ask: Ask, requestId: string) => ask(removedOf, { requestId })

const removedOf = statement(({ requestId }: { requestId: string }) =>
	build
		.selectFrom('removed_need')
		.where('request_id', '=', requestId)
		.orderBy('removed_at', 'desc')
		.orderBy('id', 'desc')
		.select(['id', 'kind', 'title', 'kept']),
)

/** Restores a removed need with all its answers, at its old position or, if there are fewer by now, at the end. */
export function restoreNeed(actor: Actor, { requestId, needId }: { requestId: string; needId: string }) {
	return withActor(actor, async (tx) => {
		await lockDraft(tx, actor, requestId)
		const removed = await tx.removedNeed.findUnique({ where: { id: needId } })
		if (removed?.requestId !== requestId) throw new DomainError('not-found')
		const others = await tx.need.findMany({ where: { requestId }, select: { id: true } })
		if (others.length >= MAX_NEEDS) throw new DomainError('invalid', 'tooMany')

		const { links, answers, ...kept } = readKept(removed)
		const rank = Math.min(kept.rank, others.length + 1)
		await tx.need.updateMany({ where: { requestId, rank: { gte: rank } }, data: { rank: { increment: 1 } } })
		const { kind, title, stateIso3 } = removed
		await tx.need.create({
			data: {
				...kept,
				rank,
				id: needId,
				requestId,
				stateIso3,
				kind,
				title,
				answers: onlyKnown(answers, others),
				status: 'pending',
				snapshot: needWorkflow.store(needWorkflow.start()),
				snapshotVersion: needWorkflow.version,
				updatedAt: now(),
			},
			select: { id: true },
		})
		await storeLines(tx, { id: needId, requestId, stateIso3, answers })
		await giveBack(tx, requestId, needId, links)
		await tx.removedNeed.delete({ where: { id: needId } })
		await recordAudit(tx, actor, {
			type: 'need.restored',
			requestId,
			needId,
			stateIso3,
			data: { kind, title },
		})
		return { rank }
	})
}

/** References to needs that are not in the request now are restored together with those needs. */
const onlyKnown = (answers: Answers, others: { id: string }[]) =>
	namedIn(answers)
		.filter((id) => !others.some((other) => other.id === id))
		.reduce(withoutLink, answers)

async function giveBack(tx: Tx, requestId: string, needId: string, links: Link[]) {
	for (const link of links) {
		const need = await tx.need.findFirst({ where: { id: link.needId, requestId } })
		if (!need) continue
		await tx.need.updateMany({
			where: { id: need.id },
			data: {
				answers: withLink(need.answers, needId, link.field),
				answersRevision: { increment: 1 },
			},
		})
	}
}
