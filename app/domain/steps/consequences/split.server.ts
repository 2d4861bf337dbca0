import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Step } from '#app/domain/core/step.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'

const letterAfter = (parts: readonly (string | null)[]) => {
	const last =
		parts
			.flatMap((part) => part ?? [])
			.sort()
			.at(-1) ?? 'a'
	return String.fromCharCode(last.charCodeAt(0) + 1)
}

/**
 * Divides a need of which a programme offers a part: it goes on with what is offered, and the rest becomes a need of
 * the same number that is sought for again.
 */
export async function splitNeed(tx: Tx, { found, event, actor, follow }: Step) {
	const need = await tx.need.findUniqueOrThrow({ where: { id: found.id } })
	const parentId = need.parentId ?? need.id
	const family = await tx.need.findMany({
		where: { OR: [{ id: parentId }, { parentId }] },
		select: { part: true },
	})
	const { id, rest, part } = {
		id: newId(),
		rest: (need.quantity ?? 0) - Number(event.quantity),
		part: letterAfter(family.map((each) => each.part)),
	}
	await tx.need.update({
		where: { id: need.id },
		data: { part: need.part ?? 'a', quantity: Number(event.quantity) },
	})
	await tx.need.create({ data: restOf(need, { id, parentId, part, quantity: rest }) })
	await recordAudit(tx, systemActor, {
		onBehalfOf: actor.id,
		type: 'need.split',
		requestId: need.requestId,
		needId: id,
		stateIso3: need.stateIso3,
		data: { fromNeedId: need.id, part, quantity: rest },
	})
	await follow('need', id, { type: 'splitOff', fromNeedId: need.id })
}

type Need = Prisma.NeedGetPayload<object>
type Rest = { id: string; parentId: string; part: string; quantity: number }

function restOf(need: Need, rest: Rest): Prisma.NeedUncheckedCreateInput {
	const { requestId, stateIso3, rank, kind, title, answersRevision, themes, taType } = need
	// The rest is as urgent as the whole was.
	const { priority, priorityRound } = need
	const start = needWorkflow.store(needWorkflow.start()) as Prisma.InputJsonObject
	return {
		requestId,
		stateIso3,
		rank,
		kind,
		title,
		answersRevision,
		themes,
		taType,
		...rest,
		priority,
		priorityRound,
		answers: need.answers as Prisma.InputJsonObject,
		minimumQuantity: Math.min(need.minimumQuantity ?? 1, rest.quantity),
		status: 'pending',
		snapshot: start,
		snapshotVersion: needWorkflow.version,
		updatedAt: now(),
	}
}
