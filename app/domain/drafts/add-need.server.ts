import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Request } from '#prisma/generated/client.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { lockDraft } from './lock-draft.server.ts'

export const MAX_NEEDS = 20

/** Adds an empty need to a draft, last in the State's order of priority. */
export function addNeed(actor: Actor, { requestId, kind }: { requestId: string; kind: Kind }) {
	return withActor(actor, async (tx) => addNeedTo(tx, actor, await lockDraft(tx, actor, requestId), { kind }))
}

type NewNeed = { kind: Kind; id?: string }

/** The same within a transaction that has locked the draft and changes more of it. */
export async function addNeedTo(
	tx: Tx,
	actor: Actor,
	{ id: requestId, stateIso3 }: Pick<Request, 'id' | 'stateIso3'>,
	{ kind, id = newId() }: NewNeed,
) {
	const ranks = await tx.need.findMany({ where: { requestId }, select: { rank: true } })
	if (ranks.length >= MAX_NEEDS) throw new DomainError('invalid', 'tooMany')

	const need = await tx.need.create({
		data: {
			id,
			requestId,
			stateIso3,
			kind,
			rank: Math.max(0, ...ranks.map(({ rank }) => rank)) + 1,
			status: 'pending',
			snapshot: needWorkflow.store(needWorkflow.start()),
			snapshotVersion: needWorkflow.version,
			updatedAt: now(),
		},
		select: { id: true },
	})
	await recordAudit(tx, actor, {
		type: 'need.added',
		requestId,
		needId: need.id,
		stateIso3,
		data: { kind },
	})
	return need
}
