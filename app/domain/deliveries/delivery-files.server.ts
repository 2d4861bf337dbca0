import { recordAccess } from '#app/domain/core/record-access.server.ts'
import { readAttachment } from '#app/domain/drafts/attachment-reading.server.ts'
import type { FilePurpose } from '#app/forms/delivery-records.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { mediaTypes } from '#app/platform/file-check.server.ts'
import { fileStorage } from '#app/platform/file-storage.server.ts'
import { fileToken, type Linked, linkedBy } from '#app/platform/file-token.server.ts'
import { scansFiles } from '#app/platform/virus-scan.server.ts'
import { findFiled } from './find-filed.server.ts'

/** The files of a delivery, in order of upload; one that waits for the scanner is shown only to its uploader. */
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

/** The files of a delivery for readers who follow it, and whether the reader may add some. */
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

/**
 * A file of a delivery for readers who follow it. A file that waits for the scanner or was refused is never returned.
 */
export async function readDeliveryFile(actor: Actor, deliveryId: string, fileId: string) {
	const found = await withActor(actor, async (tx) => {
		await findFiled(tx, actor, deliveryId)
		const file = await tx.attachment.findUnique({ where: { id: fileId } })
		if (file?.deliveryId !== deliveryId || file.status !== 'clean') throw new DomainError('not-found')
		const always = file.classification === 'CONFIDENTIAL'
		await recordAccess(tx, actor, { requestId: file.requestId, what: 'attachment', which: fileId, always })
		return file
	})
	const { name, size, storageKey } = found
	const mediaType = mediaTypes.includes(found.mediaType) ? found.mediaType : 'application/octet-stream'
	return { name, size, mediaType, content: await fileStorage().get(storageKey) }
}

/** The short-lived address of a file, for a reader who may see it; of no use to others. */
export async function linkToFile(actor: Actor, linked: Linked): Promise<string> {
	await withActor(actor, (tx) => requireThere(tx, actor, linked))
	return `/files/${fileToken(linked, actor)}`
}

async function requireThere(tx: Tx, actor: Actor, { kind, of, file }: Linked) {
	if (kind === 'deliveryFile') await findFiled(tx, actor, of)
	const select = { requestId: true, deliveryId: true, status: true } as const
	const found = await tx.attachment.findUnique({ where: { id: file }, select })
	const place = kind === 'deliveryFile' ? found?.deliveryId : found?.requestId
	if (place !== of || found?.status !== 'clean') throw new DomainError('not-found')
}

/** The file that a link leads to. The link alone grants nothing: the reader's permission is checked again. */
export function readLinkedFile(actor: Actor, token: string) {
	const linked = linkedBy(token, actor)
	if (!linked) throw new DomainError('not-found')
	const { kind, of, file } = linked
	return kind === 'deliveryFile'
		? readDeliveryFile(actor, of, file)
		: readAttachment(actor, { requestId: of, attachmentId: file })
}
