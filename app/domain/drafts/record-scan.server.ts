import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { removeFile } from '#app/platform/remove-file.server.ts'

/** A file that waits for the scanner, or null where it was taken off or looked at meanwhile. */
export const findWaiting = (attachmentId: string) =>
	withActor(systemActor, (tx) => tx.attachment.findUnique({ where: { id: attachmentId, status: 'waiting' } }))

/** Keeps the verdict on a file: one without a virus becomes visible, one with a virus is deleted. */
export async function recordScan(attachmentId: string, virus: string | null) {
	const refused = await withActor(systemActor, async (tx) => {
		const status = virus === null ? 'clean' : 'refused'
		const { count } = await tx.attachment.updateMany({
			where: { id: attachmentId, status: 'waiting' },
			data: { status, reason: virus?.slice(0, 200) ?? null },
		})
		if (count === 0 || virus === null) return null
		const { requestId, deliveryId, stateIso3, name, storageKey, uploadedById } =
			await tx.attachment.findUniqueOrThrow({
				where: { id: attachmentId },
			})
		await recordAudit(tx, systemActor, {
			type: 'attachment.refused',
			requestId,
			deliveryId,
			stateIso3,
			onBehalfOf: uploadedById,
			data: { name, virus },
		})
		return storageKey
	})
	if (refused) await removeFile(refused)
}
