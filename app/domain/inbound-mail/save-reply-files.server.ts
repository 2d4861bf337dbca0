import { createHash, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Attachment } from 'mailparser'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { MAX_ATTACHMENTS } from '#app/domain/drafts/attachments.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { acceptFile } from '#app/platform/files/accept-file.server.ts'
import { fileStorage, removeFile } from '#app/platform/files/file-storage.server.ts'
import { withIncoming } from '#app/platform/files/incoming.server.ts'
import { MAX_FILE, type ReceivedFile } from '#app/platform/files/upload.server.ts'
import { cleanName, freeName } from '#app/platform/files/upload-name.ts'
import { scansFiles } from '#app/platform/files/virus-scan.server.ts'
import { idOf } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'

/** Signatures of the e-mail itself. */
const wrapping = /^application\/((x-)?pkcs7-signature|pgp-signature)$/
/** Default names of pasted pictures that have none. */
const unnamed: Record<string, string> = {
	'image/png': 'picture.png',
	'image/jpeg': 'picture.jpg',
	'image/gif': 'picture.gif',
}

type Looked = ReceivedFile & { mediaType: string; reason: string | null }

/**
 * Saves the files of an answer, and of its pictures those in `own`, each verified like any other file; a refused one is
 * recorded for its sender, with the reason. Repeating it for the same e-mail changes nothing.
 */
export async function saveReplyFiles(
	actor: Actor,
	requestId: string,
	messageId: string,
	parts: readonly Attachment[],
	own: ReadonlySet<Attachment>,
) {
	const isOwn = (part: Attachment) => !part.related || own.has(part)
	const files = parts.filter(({ contentType }) => !wrapping.test(contentType))
	// Skipped pictures must not use up the limit of files.
	const inOrder = [...files.filter(isOwn), ...files.filter((part) => !isOwn(part))]
	if (inOrder.length === 0) return
	await withIncoming('letter', async (folder) => {
		let left = MAX_ATTACHMENTS
		for (const [at, part] of inOrder.entries()) {
			const why = isOwn(part) ? (left === 0 ? 'tooMany' : null) : 'notInText'
			const looked = await look(part, join(folder, String(at)), why)
			if (!looked.reason) left -= 1
			await keep(actor, { requestId, messageId, id: idOf('file of a reply', messageId, String(at)) }, looked)
		}
	})
}

async function look(part: Attachment, path: string, why: string | null): Promise<Looked> {
	const { filename, contentType, content } = part
	const sha256 = createHash('sha256').update(content).digest('hex')
	const name = cleanName(filename || unnamed[contentType] || 'file')
	const file = { name, path, size: content.length, sha256 }
	const refuse = (reason: string) => ({ ...file, mediaType: 'application/octet-stream', reason })
	if (why) return refuse(why)
	if (content.length > MAX_FILE) return refuse('tooLarge')
	await writeFile(path, content, { mode: 0o600 })
	try {
		return { ...(await acceptFile(file)), reason: null }
	} catch (error) {
		if (error instanceof DomainError) return refuse(error.reason)
		throw error
	}
}

type Of = { requestId: string; messageId: string; id: string }

async function keep(actor: Actor, of: Of, file: Looked) {
	const storageKey = randomUUID()
	if (!file.reason) await fileStorage().put(storageKey, file.path)
	const added = await withActor(actor, (tx) => addRow(tx, actor, of, { ...file, storageKey }))
	if (!added && !file.reason) await removeFile(storageKey)
}

async function addRow(
	tx: Tx,
	actor: Actor,
	{ requestId, messageId, id }: Of,
	file: Looked & { storageKey: string },
) {
	const { stateIso3, classification } = await tx.request.findUniqueOrThrow({
		where: { id: requestId },
		select: { stateIso3: true, classification: true },
	})
	const there = await tx.attachment.findMany({ where: { messageId }, select: { name: true } })
	const { size, sha256, mediaType, storageKey, reason } = file
	const name = freeName(
		file.name,
		there.map((one) => one.name),
	)
	const status = reason ? 'refused' : scansFiles() ? 'waiting' : 'clean'
	const { count } = await tx.attachment.createMany({
		data: {
			id,
			requestId,
			messageId,
			stateIso3,
			classification,
			purpose: 'message',
			name,
			mediaType,
			size,
			sha256,
			storageKey,
			status,
			reason,
			uploadedById: actor.id,
			createdAt: now(),
		},
		skipDuplicates: true,
	})
	if (count === 0) return false
	if (reason) return true
	const data = { name, sha256, purpose: 'message', classification, messageId }
	await recordAudit(tx, actor, { type: 'attachment.added', requestId, stateIso3, data })
	if (status === 'waiting') await enqueue(tx, 'scan-attachment', { attachmentId: id })
	return true
}
