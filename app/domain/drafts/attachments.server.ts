import { randomUUID } from 'node:crypto'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { attachmentsPath } from '#app/forms/unlocking.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { acceptFile } from '#app/platform/files/accept-file.server.ts'
import { fileStorage, removeFile } from '#app/platform/files/file-storage.server.ts'
import { noteStorage, storageProblemOf } from '#app/platform/files/storage-problem.server.ts'
import type { ReceivedFile } from '#app/platform/files/upload.server.ts'
import { freeName } from '#app/platform/files/upload-name.ts'
import { scansFiles } from '#app/platform/files/virus-scan.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Classification } from '#prisma/generated/enums.ts'
import { attachingTo, lockDraft, lockForAttachment } from './lock-draft.server.ts'
import { recordEdit } from './section-edits.server.ts'

/** Limit for each purpose: endorsement documents do not compete with the documents of the drafters. */
export const MAX_ATTACHMENTS = 10

type Add = {
	requestId: string
	classification: Classification
	file: ReceivedFile
	/** The submitted file whose place it takes, where files are unlocked in a clarification. */
	replaces?: string | undefined
}
type Stored = Omit<Add, 'file'> & { name: string; mediaType: string; storageKey: string; file: ReceivedFile }

/** Attaches a received file, once its type is verified. Where a scanner is configured it waits for the verdict. */
export async function addAttachment(person: Actor, { file, ...add }: Add) {
	const { requestId } = add
	const actor = await attachingTo(person, requestId)
	// Permission is checked before the work of verifying the file.
	await withActor(actor, (tx) => lockForAttachment(tx, actor, requestId))
	const accepted = await acceptFile(file)
	const storageKey = randomUUID()
	await fileStorage().put(storageKey, accepted.path)
	const { name, mediaType } = accepted
	const stored = { ...add, name, mediaType, storageKey, file: accepted }
	try {
		return await withActor(actor, (tx) => addRow(tx, actor, stored))
	} catch (error) {
		// After any other error it is unknown whether the row exists; then the clean-up of files decides.
		if (error instanceof DomainError) await removeFile(storageKey)
		throw error
	}
}

async function addRow(tx: Tx, actor: Actor, { file, name, requestId, replaces, ...stored }: Stored) {
	const { request, purpose, pending } = await lockForAttachment(tx, actor, requestId)
	const there = await tx.attachment.findMany({
		where: { requestId, deliveryId: null, messageId: null },
		select: { id: true, name: true, purpose: true, leftAt: true, removal: true },
	})
	const staying = there.filter((one) => !one.leftAt && !one.removal && one.id !== replaces)
	if (staying.filter((one) => one.purpose === purpose).length >= MAX_ATTACHMENTS)
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
			pending,
			name: free,
			size,
			sha256,
			...stored,
			status: scansFiles() ? 'waiting' : 'clean',
			uploadedById: actor.id,
			createdAt: now(),
		},
	})
	// What is not endorsed yet stays with the State; the audit trail has it when the answers are endorsed.
	if (pending) {
		if (replaces) await leaveWithAnswers(tx, actor, { id: replaces, requestId, replacementId: id })
		await recordEdit(tx, actor, request, {
			place: attachmentsPath,
			fields: [replaces ? 'replaced' : 'added'],
		})
	} else {
		const data = { name: free, sha256, purpose, classification: stored.classification }
		await recordAudit(tx, actor, { type: 'attachment.added', requestId, stateIso3, data })
	}
	if (scansFiles()) await enqueue(tx, 'scan-attachment', { attachmentId: id })
	return { id, name: free }
}

type AddAttachmentsAdd = Omit<Add, 'file'> & { files: readonly ReceivedFile[] }
export type RefusedFile = { name: string; reason: Reason }

/** Attaches every file that can be; returns the refused ones with reasons, so that only they are sent again. */
export async function addAttachments(
	actor: Actor,
	{ files, ...where }: AddAttachmentsAdd,
): Promise<RefusedFile[]> {
	if (files.length === 0) throw new DomainError('invalid', 'noFile', { file: 'noFile' })
	if (where.replaces && files.length > 1)
		throw new DomainError('invalid', 'tooManyAtOnce', { file: 'tooManyAtOnce' })
	const refused: RefusedFile[] = []
	for (const file of files)
		try {
			await addAttachment(actor, { ...where, file })
		} catch (error) {
			const problem = storageProblemOf(error)
			if (problem) {
				noteStorage(problem, error)
				refused.push({ name: file.name, reason: problem })
			} else if (error instanceof DomainError && error.code === 'invalid')
				refused.push({ name: file.name, reason: error.reason })
			else throw error
		}
	return refused
}

type Classify = { requestId: string; attachmentId: string; classification: Classification }

/** Changes the classification of a file of a draft. */
export function classifyAttachment(actor: Actor, { requestId, attachmentId, classification }: Classify) {
	return withActor(actor, async (tx) => {
		const { stateIso3 } = await lockDraft(tx, actor, requestId)
		const found = await tx.attachment.findUnique({ where: { id: attachmentId } })
		if (found?.requestId !== requestId) throw new DomainError('not-found')
		if (found.classification === classification) return
		await tx.attachment.updateMany({ where: { id: attachmentId }, data: { classification } })
		const data = { name: found.name, from: found.classification, to: classification }
		await recordAudit(tx, actor, { type: 'attachment.classified', requestId, stateIso3, data })
	})
}

type Remove = { requestId: string; attachmentId: string }

/**
 * Removes a file. A focal point removes only files that they attached themselves. A submitted file leaves with the
 * answers of a clarification, once these are endorsed, and stays in the versions that had it.
 */
export async function removeAttachment(person: Actor, { requestId, attachmentId }: Remove) {
	const actor = await attachingTo(person, requestId)
	const storageKey = await withActor(actor, async (tx) => {
		const { request, pending } = await lockForAttachment(tx, actor, requestId)
		const found = await tx.attachment.findUnique({ where: { id: attachmentId } })
		if (found?.requestId !== requestId) throw new DomainError('not-found')
		if (pending) await recordEdit(tx, actor, request, { place: attachmentsPath, fields: ['removed'] })
		if (pending && !found.pending) {
			await leaveWithAnswers(tx, actor, { id: attachmentId, requestId, replacementId: null })
			return null
		}
		// The file that it was to replace stays, then.
		if (pending) await tx.attachmentRemoval.deleteMany({ where: { requestId, replacementId: attachmentId } })
		const { count } = await tx.attachment.deleteMany({ where: { id: attachmentId } })
		if (count === 0) throw new DomainError('refused', 'forbidden')

		const { name, sha256, purpose } = found
		const data = { name, sha256, purpose }
		const { stateIso3 } = request
		if (!pending) await recordAudit(tx, actor, { type: 'attachment.removed', requestId, stateIso3, data })
		return found.storageKey
	})
	if (storageKey) await removeFile(storageKey)
}

/** Lets a submitted file stay that was to leave with the answers of a clarification. */
export function restoreAttachment(actor: Actor, { requestId, attachmentId }: Remove) {
	return withActor(actor, async (tx) => {
		const { request, pending } = await lockForAttachment(tx, actor, requestId)
		const { count } = await tx.attachmentRemoval.deleteMany({ where: { requestId, attachmentId } })
		if (!pending || count === 0) throw new DomainError('not-found')
		await recordEdit(tx, actor, request, { place: attachmentsPath, fields: ['restored'] })
	})
}

type Leaving = { id: string; requestId: string; replacementId: string | null }

/** Notes that a submitted file leaves, or is replaced, once the answers are endorsed. */
async function leaveWithAnswers(tx: Tx, actor: Actor, { id, requestId, replacementId }: Leaving) {
	const found = await tx.attachment.findUnique({ where: { id }, include: { removal: true } })
	if (found?.requestId !== requestId || found.deliveryId || found.messageId)
		throw new DomainError('not-found')
	if (found.pending || found.leftAt || found.removal || found.purpose !== 'supporting')
		throw new DomainError('refused', 'forbidden')
	const { stateIso3 } = found
	const by = { removedById: actor.id, removedAt: now() }
	await tx.attachmentRemoval.createMany({
		data: { attachmentId: id, requestId, stateIso3, replacementId, ...by },
	})
}
