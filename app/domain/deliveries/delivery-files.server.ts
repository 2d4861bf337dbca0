import { randomUUID } from 'node:crypto'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { waitForTurnOf } from '#app/domain/core/wait-for-turn.server.ts'
import { readAttachment } from '#app/domain/drafts/attachment-reading.server.ts'
import type { FilePurpose } from '#app/forms/delivery-records.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { acceptFile } from '#app/platform/files/accept-file.server.ts'
import { mediaTypes } from '#app/platform/files/file-check.server.ts'
import { fileStorage, removeFile } from '#app/platform/files/file-storage.server.ts'
import { fileToken, type Linked, linkedBy } from '#app/platform/files/file-token.server.ts'
import type { ReceivedFile } from '#app/platform/files/upload.server.ts'
import { freeName } from '#app/platform/files/upload-name.ts'
import { scansFiles } from '#app/platform/files/virus-scan.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { isClassified } from '#workflows/classification-facts.ts'
import { findFiled, readFiled } from './find-filed.server.ts'

/** The files of a delivery, in order of upload; one that waits for the scanner is shown only to its uploader. */
export async function filesOf(read: Read, deliveryId: string) {
	const files = await read(filesIn, { deliveryId, readerId: read.actor.id })
	// Files of drafts have other purposes.
	return files.map((file) => ({ ...file, purpose: file.purpose as FilePurpose, about: file.about ?? '' }))
}

const filesIn = statement(({ deliveryId, readerId }: { deliveryId: string; readerId: string }) =>
	build
		.selectFrom('attachment')
		.where('delivery_id', '=', deliveryId)
		.where((where) => where.or([where('status', '=', 'clean'), where('uploaded_by_id', '=', readerId)]))
		.orderBy('created_at')
		.orderBy('id')
		.select(['id', 'name', 'size', 'purpose', 'about', 'status', 'reason', 'created_at as createdAt']),
)

/** The files of a delivery for readers who follow it, and whether the reader may add some. */
export function listDeliveryFiles(actor: Actor, deliveryId: string) {
	return readAs(actor, async (read) => {
		const { mayAdd, kind, need, requestId } = await readFiled(read, deliveryId)
		return {
			deliveryId,
			kind,
			requestId,
			need,
			mayAdd,
			scanned: scansFiles(),
			files: await filesOf(read, deliveryId),
		}
	})
}

/**
 * A file of a delivery for readers who follow it. A file that waits for the scanner or was refused is never returned.
 */
export async function readDeliveryFile(actor: Actor, deliveryId: string, fileId: string) {
	const found = await readAs(actor, async (read) => {
		await readFiled(read, deliveryId)
		const [file] = await read(cleanFile, { fileId })
		if (file?.deliveryId !== deliveryId) throw new DomainError('not-found')
		const always = isClassified(file.classification, 'readingRecorded')
		await recordReading(read, { requestId: file.requestId, what: 'attachment', which: fileId, always })
		return file
	})
	const { name, size, storageKey } = found
	const mediaType = mediaTypes.includes(found.mediaType) ? found.mediaType : 'application/octet-stream'
	return { name, size, mediaType, content: await fileStorage().get(storageKey) }
}

const cleanFile = statement(({ fileId }: { fileId: string }) =>
	build
		.selectFrom('attachment')
		.where('id', '=', fileId)
		.where('status', '=', 'clean')
		.select(['request_id as requestId', 'delivery_id as deliveryId', 'classification', 'name', 'size'])
		.select(['media_type as mediaType', 'storage_key as storageKey']),
)

/** The short-lived address of a file, for a reader who may see it; of no use to others. */
export async function linkToFile(actor: Actor, linked: Linked): Promise<string> {
	await readAs(actor, (read) => requireThere(read, linked))
	return `/files/${fileToken(linked, actor)}`
}

async function requireThere(read: Read, { kind, of, file }: Linked) {
	if (kind === 'deliveryFile') await readFiled(read, of)
	const [found] = await read(cleanFile, { fileId: file })
	const place = kind === 'deliveryFile' ? found?.deliveryId : found?.requestId
	if (place !== of) throw new DomainError('not-found')
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

/** Limit for each purpose and part: enough photos of a line, and storage cannot be flooded. */
export const MAX_FILES_OF_PART = 20

type Add = { deliveryId: string; purpose: FilePurpose; about: string; file: ReceivedFile }
type Stored = Omit<Add, 'file'> & { name: string; mediaType: string; storageKey: string; file: ReceivedFile }

async function requireAdding(tx: Tx, actor: Actor, deliveryId: string) {
	const filed = await findFiled(tx, actor, deliveryId)
	if (!filed.mayAdd) throw new DomainError('refused', 'forbidden')
	return filed
}

/**
 * Adds a file to a part of a delivery, once its type is verified. Where a scanner is configured it waits for the
 * verdict.
 */
export async function addDeliveryFile(actor: Actor, { file, ...where }: Add) {
	await withActor(actor, (tx) => requireAdding(tx, actor, where.deliveryId))
	const accepted = await acceptFile(file)
	const { name, mediaType } = accepted
	const storageKey = randomUUID()
	await fileStorage().put(storageKey, accepted.path)
	try {
		return await withActor(actor, (tx) =>
			addRow(tx, actor, { ...where, name, mediaType, storageKey, file: accepted }),
		)
	} catch (error) {
		// After any other error it is unknown whether the row exists; then the clean-up of files decides.
		if (error instanceof DomainError) await removeFile(storageKey)
		throw error
	}
}

async function addRow(tx: Tx, actor: Actor, { file, name, deliveryId, ...stored }: Stored) {
	await waitForTurnOf(tx, 'delivery', deliveryId)
	const { needId, requestId, stateIso3 } = await requireAdding(tx, actor, deliveryId)
	const there = await tx.attachment.findMany({ where: { deliveryId } })
	const ofPart = there.filter(({ purpose, about }) => purpose === stored.purpose && about === stored.about)
	if (ofPart.length >= MAX_FILES_OF_PART) throw new DomainError('invalid', 'tooMany', { file: 'tooMany' })
	const { classification } = await tx.request.findUniqueOrThrow({ where: { id: requestId } })
	const taken = there.map((one) => one.name)
	const { size, sha256 } = file
	const id = newId()
	await tx.attachment.createMany({
		data: {
			id,
			requestId,
			deliveryId,
			stateIso3,
			name: freeName(name, taken),
			size,
			sha256,
			...stored,
			classification,
			status: scansFiles() ? 'waiting' : 'clean',
			uploadedById: actor.id,
			createdAt: now(),
		},
	})
	await recordAudit(tx, actor, {
		type: 'deliveryFile.added',
		requestId,
		needId,
		deliveryId,
		stateIso3,
		data: { id, sha256, purpose: stored.purpose, about: stored.about },
	})
	if (scansFiles()) await enqueue(tx, 'scan-attachment', { attachmentId: id })
	return { id }
}
