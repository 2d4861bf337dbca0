import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { holdDraft } from './hold-draft.server.ts'
import { recordAudit } from './record-audit.server.ts'

/** Takes a need out of a draft; the ones behind it move up. */
export function removeNeed(actor: Actor, { requestId, needId }: { requestId: string; needId: string }) {
	return withActor(actor, async (tx) => {
		await holdDraft(tx, actor, requestId)
		const need = await tx.need.findUnique({ where: { id: needId } })
		if (need?.requestId !== requestId) throw new DomainError('not-found')

		await tx.need.delete({ where: { id: needId } })
		await tx.need.updateMany({
			where: { requestId, rank: { gt: need.rank } },
			data: { rank: { decrement: 1 } },
		})
		const { kind, title } = need
		await recordAudit(tx, actor, {
			type: 'need.removed',
			requestId,
			needId,
			stateIso3: need.stateIso3,
			data: { kind, title },
		})
	})
}
