import { createReadStream, createWriteStream } from 'node:fs'
import { open, opendir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FileStorage } from './file-store.ts'
import { makeFolder } from './incoming.server.ts'

const beginsUnfinished = '.'

/** Stores files in one folder that only the application reads. */
export function diskStorage(folder: string): FileStorage {
	const placeOf = (key: string) => {
		if (!/^\.?[\w-]+$/.test(key)) throw new Error('Not the key of a file')
		return join(folder, key)
	}
	return {
		async put(key, path) {
			await makeFolder(folder)
			const unfinished = join(folder, `${beginsUnfinished}${key}`)
			try {
				const target = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true })
				await pipeline(createReadStream(path), target)
				await rename(unfinished, placeOf(key))
			} catch (error) {
				await rm(unfinished, { force: true })
				throw error
			}
			await settle(folder)
		},
		async get(key) {
			const file = await open(placeOf(key))
			return file.createReadStream()
		},
		remove: (key) => rm(placeOf(key), { force: true }),
		async *list() {
			for await (const { name } of await opendir(folder).catch(whenNoFolder)) {
				const found = await stat(join(folder, name)).catch(() => null) // removed meanwhile
				if (found) yield { key: name, storedAt: found.mtime }
			}
		},
	}
}

/** A new file name survives a power cut only once its folder is synced. */
async function settle(folder: string) {
	const handle = await open(folder)
	await handle.sync().finally(() => handle.close())
}

function whenNoFolder(error: NodeJS.ErrnoException): { name: string }[] {
	if (error.code === 'ENOENT') return []
	throw error
}
