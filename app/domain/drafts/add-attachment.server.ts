import { randomUUID } from 'node:crypto'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { acceptFile } from '#app/platform/accept-file.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { fileStorage } from '#app/platform/file-storage.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { removeFile } from '#app/platform/remove-file.server.ts'
import type { ReceivedFile } from '#app/platform/upload.server.ts'
import { freeName } from '#app/platform/upload-name.ts'
import { scansFiles } from '#app/platform/virus-scan.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Classification } from '#prisma/generated/enums.ts'
import { holdForAttachment } from './hold-for-attachment.server.ts'

/** Of each purpose: letters do not compete with the documents of the drafters. */
export const MAX_ATTACHMENTS = 10

type Add = { requestId: string; classification: Classification; file: ReceivedFile }
type Stored = Omit<Add, 'file'> & { name: string; mediaType: string; storageKey: string; file: ReceivedFile }

/** Attaches a file that has arrived, once it is known for what it is. Where a scanner is set it waits for the verdict. */
export async function addAttachment(actor: Actor, { requestId, classification, file }: Add) {
	// Before the work of looking into it: may this person attach anything here at all?
	await withActor(actor, (tx) => holdForAttachment(tx, actor, requestId))
	const accepted = await acceptFile(file)
	const storageKey = randomUUID()
	await fileStorage().put(storageKey, accepted.path)
	const { name, mediaType } = accepted
	const stored = { requestId, classification, name, mediaType, storageKey, file: accepted }
	try {
		return await withActor(actor, (tx) => addRow(tx, actor, stored))
	} catch (error) {
		// Any other error leaves it open whether the row is there; then the sweep of files finds out.
		if (error instanceof DomainError) await removeFile(storageKey)
		throw error
	}
}

async function addRow(tx: Tx, actor: Actor, { file, name, requestId, ...stored }: Stored) {
	const { request, purpose } = await holdForAttachment(tx, actor, requestId)
	const there = await tx.attachment.findMany({
		where: { requestId, deliveryId: null, messageId: null },
		select: { name: true, purpose: true },
	})
	if (there.filter((one) => one.purpose === purpose).length >= MAX_ATTACHMENTS)
		throw new DomainError('invalid', 'tooMany', { file: 'tooMany' })

	const { size, sha256 } = file
	const { stateIso3 } = request
	const id = newId()
	const free = freeName(
		name,
		there.map((one) => one.name),
	)
	await tx.attachment.createMany({
		data: {
			id,
			requestId,
			stateIso3,
			purpose,
			name: free,
			size,
			sha256,
			...stored,
			status: scansFiles() ? 'waiting' : 'clean',
			uploadedById: actor.id,
			createdAt: now(),
		},
	})
	const data = { name: free, sha256, purpose, classification: stored.classification }
	await recordAudit(tx, actor, { type: 'attachment.added', requestId, stateIso3, data })
	if (scansFiles()) await enqueue(tx, 'scan-attachment', { attachmentId: id })
	return { id, name: free }
}
