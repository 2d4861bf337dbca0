import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from './env.server.ts'

/** Where files wait until they are accepted; on the same disk as the folder they are kept in. */
export const incomingFolder = () => join(env.DATA_DIR, 'incoming')

/** Makes a folder, and those above it, for the product alone. Node's own way says ENOENT of a read-only disk. */
export async function makeFolder(path: string): Promise<void> {
	const make = () => mkdir(path, { mode: 0o700 })
	try {
		await make()
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException
		if (code === 'EEXIST') return
		if (code !== 'ENOENT') throw error
		await makeFolder(dirname(path))
		await make().catch((again) => {
			if (again.code !== 'EEXIST') throw again // another request made it meanwhile
		})
	}
}

/** Gives `use` an empty folder for files on their way in. It is gone when `use` has ended, whichever way it ends. */
export async function withIncoming<T>(
	kind: 'upload' | 'letter' | 'trial',
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

/** Several times the largest form of ours: an allocation with a line for every need. */
const MOST_FIELDS = 5000
const LONGEST_NAME = 200

/** Whether no page of ours could have sent this: more fields than any has, or names that are texts themselves. */
export function isBeyondLimits(form: FormData): boolean {
	let fields = 0
	for (const [name] of form) if (++fields > MOST_FIELDS || name.length > LONGEST_NAME) return true
	return false
}
