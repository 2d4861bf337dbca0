import type { FilePurpose } from '#app/forms/delivery-file.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { scansFiles } from '#app/platform/virus-scan.server.ts'
import { findFiled } from './find-filed.server.ts'

/** The files of a delivery, in the order they came; one that waits for the scanner is shown to whoever added it. */
export async function filesOf(tx: Tx, { id: readerId }: Actor, deliveryId: string) {
	const files = await tx.attachment.findMany({
		where: { deliveryId, OR: [{ status: 'clean' }, { uploadedById: readerId }] },
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		select: {
			id: true,
			name: true,
			size: true,
			purpose: true,
			about: true,
			status: true,
			reason: true,
			createdAt: true,
		},
	})
	return files.map((file) => ({ ...file, purpose: file.purpose as FilePurpose, about: file.about ?? '' }))
}

/** The files of a delivery for whoever follows it, and whether the reader may add some. */
export function listDeliveryFiles(actor: Actor, deliveryId: string) {
	return withActor(actor, async (tx) => {
		const { mayAdd, kind, need, requestId } = await findFiled(tx, actor, deliveryId)
		return {
			deliveryId,
			kind,
			requestId,
			need,
			mayAdd,
			scanned: scansFiles(),
			files: await filesOf(tx, actor, deliveryId),
		}
	})
}
