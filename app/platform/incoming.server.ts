import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from './env.server.ts'

/** Where files wait until they are accepted; on the same disk as the folder they are kept in. */
export const incomingFolder = () => join(env.DATA_DIR, 'incoming')

/** Gives `use` an empty folder for files on their way in. It is gone when `use` has ended, whichever way it ends. */
export async function withIncoming<T>(
	kind: 'upload' | 'letter' | 'trial',
	use: (folder: string) => Promise<T>,
): Promise<T> {
	await mkdir(incomingFolder(), { recursive: true, mode: 0o700 })
	const folder = await mkdtemp(join(incomingFolder(), `${kind}-`))
	try {
		return await use(folder)
	} finally {
		await rm(folder, { recursive: true, force: true })
	}
}
