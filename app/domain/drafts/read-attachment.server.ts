import { keepRead } from '#app/domain/core/keep-read.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { mediaTypes } from '#app/platform/file-check.server.ts'
import { fileStorage } from '#app/platform/file-storage.server.ts'

type Read = { requestId: string; attachmentId: string }

/** A file for whoever may see it, from its first byte. One that waits for the scanner or was refused is given to nobody. */
export async function readAttachment(actor: Actor, { requestId, attachmentId }: Read) {
	const found = await withActor(actor, async (tx) => {
		const file = await tx.attachment.findUnique({ where: { id: attachmentId } })
		if (file?.requestId !== requestId || file.status !== 'clean') throw new DomainError('not-found')
		const always = file.classification === 'CONFIDENTIAL'
		await keepRead(tx, actor, { requestId, what: 'attachment', which: attachmentId, always })
		return file
	})
	const { name, size, storageKey } = found
	const mediaType = mediaTypes.includes(found.mediaType) ? found.mediaType : 'application/octet-stream'
	return { name, size, mediaType, content: await fileStorage().get(storageKey) }
}
