import { keepRead } from '#app/domain/core/keep-read.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { mediaTypes } from '#app/platform/file-check.server.ts'
import { fileStorage } from '#app/platform/file-storage.server.ts'
import { findFiled } from './find-filed.server.ts'

/** A file of a delivery for whoever follows it. One that waits for the scanner or was refused is given to nobody. */
export async function readDeliveryFile(actor: Actor, deliveryId: string, fileId: string) {
	const found = await withActor(actor, async (tx) => {
		await findFiled(tx, actor, deliveryId)
		const file = await tx.attachment.findUnique({ where: { id: fileId } })
		if (file?.deliveryId !== deliveryId || file.status !== 'clean') throw new DomainError('not-found')
		const always = file.classification === 'CONFIDENTIAL'
		await keepRead(tx, actor, { requestId: file.requestId, what: 'attachment', which: fileId, always })
		return file
	})
	const { name, size, storageKey } = found
	const mediaType = mediaTypes.includes(found.mediaType) ? found.mediaType : 'application/octet-stream'
	return { name, size, mediaType, content: await fileStorage().get(storageKey) }
}
