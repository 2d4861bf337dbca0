import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { removeFile } from '#app/platform/remove-file.server.ts'
import { holdForAttachment } from './hold-for-attachment.server.ts'

type Remove = { requestId: string; attachmentId: string }

/** Takes a file off again. A focal point takes off only what she attached herself. */
export async function removeAttachment(actor: Actor, { requestId, attachmentId }: Remove) {
	const storageKey = await withActor(actor, async (tx) => {
		const { request } = await holdForAttachment(tx, actor, requestId)
		const found = await tx.attachment.findUnique({ where: { id: attachmentId } })
		if (found?.requestId !== requestId) throw new DomainError('not-found')
		const { count } = await tx.attachment.deleteMany({ where: { id: attachmentId } })
		if (count === 0) throw new DomainError('refused', 'forbidden')

		const { name, sha256, purpose } = found
		const data = { name, sha256, purpose }
		const { stateIso3 } = request
		await recordAudit(tx, actor, { type: 'attachment.removed', requestId, stateIso3, data })
		return found.storageKey
	})
	await removeFile(storageKey)
}
