import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileStorage } from '#app/platform/file-storage.server.ts'
import { checksumOf, type Manifest, pathOfFile } from './format.ts'

type Files = Manifest['files']

/** Copies files from the storage into a backup; returns those that are missing or do not match their rows. */
export async function copyOut(folder: string, files: Files): Promise<string[]> {
	await mkdir(join(folder, 'files'), { recursive: true, mode: 0o700 })
	const faults: string[] = []
	for (const { key, sha256, namedBy } of files) {
		const content = await fileStorage()
			.get(key)
			.catch(
				(error) => void faults.push(`file ${key} of ${namedBy} is not in the storage (${error.message})`),
			)
		if (!content) continue
		const hash = createHash('sha256')
		content.on('data', (chunk) => hash.update(chunk))
		await pipeline(content, createWriteStream(pathOfFile(folder, key), { mode: 0o600, flush: true }))
		if (hash.digest('hex') !== sha256) faults.push(`file ${key} of ${namedBy} is damaged in the storage`)
	}
	return faults
}

/** Copies the files of a backup into the storage, except those in `left`. */
export async function copyIn(folder: string, files: Files, left: ReadonlySet<string>) {
	for (const { key } of files) if (!left.has(key)) await fileStorage().put(key, pathOfFile(folder, key))
}

/** Reads every file back from the storage; returns those that are missing or do not match their rows. */
export async function verifyFiles(files: Files): Promise<string[]> {
	const faults: string[] = []
	for (const { key, sha256, namedBy } of files)
		try {
			const right = (await checksumOf(await fileStorage().get(key))) === sha256
			if (!right) faults.push(`file ${key} of ${namedBy} is damaged`)
		} catch {
			faults.push(`file ${key} of ${namedBy} is missing`)
		}
	return faults
}
