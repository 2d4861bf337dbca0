import { checkFile } from './file-check.server.ts'
import { threadTasks } from './threads/thread-pool.server.ts'
import type { ReceivedFile } from './upload.server.ts'
import { cleanName } from './upload-name.ts'

/** A file as it is kept: under a name that is one, and known for what it is. */
type AcceptedFile = ReceivedFile & { mediaType: string }

const content = threadTasks<typeof import('./file-content.server.ts')>(
	new URL('./file-content.server.ts', import.meta.url),
)
const stripPicture = content('stripPicture', { pool: 'received', seconds: 30 })
const pictures: Record<string, 'png' | 'jpg'> = { 'image/jpeg': 'jpg', 'image/png': 'png' }

/**
 * The one way in for every file that is kept: its name is cleaned, its content looked into, and from a photo is taken
 * what it tells beside its picture, such as where it was made. Refuses with the reason.
 */
export async function acceptFile(received: ReceivedFile): Promise<AcceptedFile> {
	const file = { ...received, name: cleanName(received.name) }
	const mediaType = await checkFile(file)
	const kind = pictures[mediaType]
	return { ...file, ...(kind && (await stripPicture(file.path, kind))), mediaType }
}
