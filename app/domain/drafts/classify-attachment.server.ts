import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Classification } from '#prisma/generated/enums.ts'
import { holdDraft } from './hold-draft.server.ts'

type Classify = { requestId: string; attachmentId: string; classification: Classification }

/** Changes who a file of a draft is meant for. */
export function classifyAttachment(actor: Actor, { requestId, attachmentId, classification }: Classify) {
	return withActor(actor, async (tx) => {
		const { stateIso3 } = await holdDraft(tx, actor, requestId)
		const found = await tx.attachment.findUnique({ where: { id: attachmentId } })
		if (found?.requestId !== requestId) throw new DomainError('not-found')
		if (found.classification === classification) return
		await tx.attachment.updateMany({ where: { id: attachmentId }, data: { classification } })
		const data = { name: found.name, from: found.classification, to: classification }
		await recordAudit(tx, actor, { type: 'attachment.classified', requestId, stateIso3, data })
	})
}
