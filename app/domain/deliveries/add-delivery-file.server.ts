import { randomUUID } from 'node:crypto'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { waitForTurnOf } from '#app/domain/core/wait-for-turn.server.ts'
import type { FilePurpose } from '#app/forms/delivery-records.ts'
import { acceptFile } from '#app/platform/accept-file.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { fileStorage, removeFile } from '#app/platform/file-storage.server.ts'
import { newId } from '#app/platform/ids.server.ts'

import type { ReceivedFile } from '#app/platform/upload.server.ts'
import { freeName } from '#app/platform/upload-name.ts'
import { scansFiles } from '#app/platform/virus-scan.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { findFiled } from './find-filed.server.ts'

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
