import { randomUUID } from 'node:crypto'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { acceptFile } from '#app/platform/accept-file.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { mediaTypes } from '#app/platform/file-check.server.ts'
import { fileStorage, removeFile } from '#app/platform/file-storage.server.ts'
import { readAs } from '#app/platform/read.server.ts'

import type { ReceivedFile } from '#app/platform/upload.server.ts'
import { cleanName, partsOfName } from '#app/platform/upload-name.ts'
import { scansFiles } from '#app/platform/virus-scan.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'

const taken = ['pdf', 'png', 'jpg', 'jpeg']

/**
 * Saves the scan of a note verbale, or replaces it until the first invitation. Where a scanner is configured it waits.
 */
export async function addNoteScan(actor: Actor, noteVerbaleId: string, file: ReceivedFile): Promise<void> {
	requireRole(actor, 'triageOfficer', 'administrator')
	await withActor(actor, (tx) => requireOpen(tx, noteVerbaleId))
	if (!taken.includes(partsOfName(cleanName(file.name)).extension))
		throw new DomainError('invalid', 'wrongType', { file: 'wrongType' })
	const { name, path, size, sha256, mediaType: fileType } = await acceptFile(file)
	const fileKey = randomUUID()
	await fileStorage().put(fileKey, path)
	try {
		await withActor(actor, async (tx) => {
			const { stateIso3 } = await requireOpen(tx, noteVerbaleId)
			const data = { fileKey, fileName: name, fileType, fileSize: size, fileSha256: sha256 }
			await withinSystem(tx, actor, () =>
				tx.noteVerbale.updateMany({
					where: { id: noteVerbaleId, invitedAt: null },
					data: { ...data, fileStatus: scansFiles() ? 'waiting' : 'clean' },
				}),
			)
			await recordAudit(tx, actor, {
				type: 'noteVerbale.scanAdded',
				stateIso3,
				internal: true,
				data: { noteVerbaleId, sha256, size },
			})
			if (scansFiles()) await enqueue(tx, 'scan-note', { noteVerbaleId })
		})
	} catch (error) {
		// After any other error it is unknown whether the row exists; then the clean-up of files decides.
		if (error instanceof DomainError) await removeFile(fileKey)
		throw error
	}
}

async function requireOpen(tx: Tx, id: string) {
	const note = await tx.noteVerbale.findUnique({ where: { id } })
	if (!note) throw new DomainError('not-found')
	if (note.invitedAt) throw new DomainError('conflict')
	return note
}

/**
 * The scan of a note verbale for readers of the note. A scan that waits for the scanner or was refused is never
 * returned.
 */
export async function readNoteScan(actor: Actor, id: string) {
	const note = await readAs(actor, (read) =>
		read.models((tx) => tx.noteVerbale.findUnique({ where: { id } })),
	)
	const { fileKey, fileName, fileType, fileSize, fileStatus } = note ?? {}
	if (!fileKey || !fileName || fileStatus !== 'clean') throw new DomainError('not-found')
	const mediaType = mediaTypes.includes(fileType ?? '') ? `${fileType}` : 'application/octet-stream'
	return { name: fileName, size: fileSize ?? 0, mediaType, content: await fileStorage().get(fileKey) }
}

/** A note whose scan waits for the scanner, or null. */
export const findWaitingNote = (id: string) =>
	withActor(systemActor, (tx) => tx.noteVerbale.findUnique({ where: { id, fileStatus: 'waiting' } }))

/** Saves the verdict on the scan of a note: one with a virus is deleted, and another must be sent. */
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
