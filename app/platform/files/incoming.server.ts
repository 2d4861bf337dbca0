import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from '#app/platform/env.server.ts'
import { errorCode } from '#app/platform/error-code.ts'

/** Where files wait for acceptance; on the same disk as their final folder. */
export const incomingFolder = () => join(env.DATA_DIR, 'incoming')

/** Makes a folder and its parents, for the application only. Node's `recursive` reports ENOENT for a read-only disk. */
export async function makeFolder(path: string): Promise<void> {
	const make = () => mkdir(path, { mode: 0o700 })
	try {
		await make()
	} catch (error) {
		const code = errorCode(error)
		if (code === 'EEXIST') return
		if (code !== 'ENOENT') throw error
		await makeFolder(dirname(path))
		await make().catch((again) => {
			if (again.code !== 'EEXIST') throw again // another request made it meanwhile
		})
	}
}

/** Gives `use` an empty folder for incoming files. It is removed when `use` ends, also after an error. */
export async function withIncoming<T>(
	kind: 'upload' | 'letter' | 'trial' | 'text',
	use: (folder: string) => Promise<T>,
): Promise<T> {
	await makeFolder(incomingFolder())
	const folder = await mkdtemp(join(incomingFolder(), `${kind}-`))
	try {
		return await use(folder)
	} finally {
		await rm(folder, { recursive: true, force: true })
	}
}
