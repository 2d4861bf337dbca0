import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { removeFile } from '#app/platform/remove-file.server.ts'

/** A note whose scan waits for the scanner, or null. */
export const findWaitingNote = (id: string) =>
	withActor(systemActor, (tx) => tx.noteVerbale.findUnique({ where: { id, fileStatus: 'waiting' } }))

/** Keeps the verdict on the scan of a note: one with a virus is deleted, and another has to be sent. */
export async function recordNoteScan(id: string, fileKey: string, virus: string | null) {
	const refused = await withActor(systemActor, async (tx) => {
		const { count } = await tx.noteVerbale.updateMany({
			where: { id, fileKey, fileStatus: 'waiting' },
			data: { fileStatus: virus === null ? 'clean' : 'refused' },
		})
		if (count === 0 || virus === null) return false
		await recordAudit(tx, systemActor, {
			type: 'noteVerbale.scanRefused',
			internal: true,
			data: { noteVerbaleId: id, virus },
		})
		return true
	})
	if (refused) await removeFile(fileKey)
}
