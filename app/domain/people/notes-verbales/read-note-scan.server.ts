import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { mediaTypes } from '#app/platform/file-check.server.ts'
import { fileStorage } from '#app/platform/file-storage.server.ts'

/** The scan of a note verbale for who may read the note. One that waits for the scanner or was refused is given to nobody. */
export async function readNoteScan(actor: Actor, id: string) {
	const note = await withActor(actor, (tx) => tx.noteVerbale.findUnique({ where: { id } }))
	const { fileKey, fileName, fileType, fileSize, fileStatus } = note ?? {}
	if (!fileKey || !fileName || fileStatus !== 'clean') throw new DomainError('not-found')
	const mediaType = mediaTypes.includes(fileType ?? '') ? `${fileType}` : 'application/octet-stream'
	return { name: fileName, size: fileSize ?? 0, mediaType, content: await fileStorage().get(fileKey) }
}
