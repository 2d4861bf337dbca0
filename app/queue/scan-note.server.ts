import { findWaitingNote, recordNoteScan } from '#app/domain/people/notes-verbales/record-note-scan.server.ts'
import { fileStorage } from '#app/platform/file-storage.server.ts'
import { findVirus } from '#app/platform/virus-scan.server.ts'

/** Has the scanner look at the scan of a note verbale; without a verdict the job fails, and is tried again. */
export async function scanNote({ noteVerbaleId }: { noteVerbaleId: string }) {
	const waiting = await findWaitingNote(noteVerbaleId)
	if (!waiting?.fileKey) return
	const virus = await findVirus(await fileStorage().get(waiting.fileKey))
	await recordNoteScan(noteVerbaleId, waiting.fileKey, virus)
}
