import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileStorage } from '#app/platform/files/file-storage.server.ts'
import { checksumOf, type Manifest, pathOfFile } from './format.ts'

type Files = Manifest['files']
type Fault = { key: string; what: string }

/**
 * Copies files from the storage into a backup; returns them with the checksums that a restore will compare, and those
 * that are missing or do not match their rows.
 */
export async function copyOut(folder: string, files: Files): Promise<{ files: Files; faults: Fault[] }> {
	await mkdir(join(folder, 'files'), { recursive: true, mode: 0o700 })
	const faults: Fault[] = []
	const copied: Files = []
	for (const file of files) {
		const { key, sha256, namedBy } = file
		const content = await fileStorage()
			.get(key)
			.catch(({ message }) => {
				faults.push({ key, what: `file ${key} of ${namedBy} is not in the storage (${message})` })
				return null
			})
		if (!content) {
			copied.push(file)
			continue
		}
		const hash = createHash('sha256')
		content.on('data', (chunk) => hash.update(chunk))
		await pipeline(content, createWriteStream(pathOfFile(folder, key), { mode: 0o600, flush: true }))
		const copy = hash.digest('hex')
		if (sha256 !== null && copy !== sha256)
			faults.push({ key, what: `file ${key} of ${namedBy} is damaged in the storage` })
		// Of a file without a recorded checksum, that of the copy is all there is.
		copied.push({ ...file, sha256: sha256 ?? copy })
	}
	return { files: copied, faults }
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
			const found = await checksumOf(await fileStorage().get(key))
			if (sha256 !== null && found !== sha256) faults.push(`file ${key} of ${namedBy} is damaged`)
		} catch {
			faults.push(`file ${key} of ${namedBy} is missing`)
		}
	return faults
}
