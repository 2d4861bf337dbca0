import { threadTasks } from '#app/platform/threads/thread-pool.server.ts'
import { checkFile } from './file-check.server.ts'
import type { ReceivedFile } from './upload.server.ts'
import { cleanName } from './upload-name.ts'

/** An accepted file: with a cleaned name and a verified media type. */
type AcceptedFile = ReceivedFile & { mediaType: string }

const content = threadTasks<typeof import('./file-content.server.ts')>(
	new URL('./file-content.server.ts', import.meta.url),
)
const stripPicture = content('stripPicture', { pool: 'received', seconds: 30 })
const pictures: Record<string, 'png' | 'jpg'> = { 'image/jpeg': 'jpg', 'image/png': 'png' }

/**
 * Accepts a file for storage, the only way in: cleans its name, checks its content and removes the metadata of photos,
 * such as the place. Throws a `DomainError` with the reason.
 */
export async function acceptFile(received: ReceivedFile): Promise<AcceptedFile> {
	const file = { ...received, name: cleanName(received.name) }
	const mediaType = await checkFile(file)
	const kind = pictures[mediaType]
	return { ...file, ...(kind && (await stripPicture(file.path, kind))), mediaType }
}
