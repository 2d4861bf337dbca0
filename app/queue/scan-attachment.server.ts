import { findWaiting, recordScan } from '#app/domain/drafts/record-scan.server.ts'
import { fileStorage } from '#app/platform/file-storage.server.ts'
import { findVirus } from '#app/platform/virus-scan.server.ts'

/** Has the scanner look at one file. As long as it gives no verdict the job fails, and is tried again. */
export async function scanAttachment({ attachmentId }: { attachmentId: string }) {
	const waiting = await findWaiting(attachmentId)
	if (!waiting) return
	await recordScan(attachmentId, await findVirus(await fileStorage().get(waiting.storageKey)))
}
