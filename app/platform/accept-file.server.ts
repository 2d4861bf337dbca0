import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { checkFile } from './file-check.server.ts'
import { refuseFile } from './file-check-refusal.ts'
import { plainJpeg, plainPng } from './image-metadata.ts'
import type { ReceivedFile } from './upload.server.ts'
import { cleanName } from './upload-name.ts'
import { inTurn } from './upload-turn.ts'

/** A file as it is kept: under a name that is one, and known for what it is. */
type AcceptedFile = ReceivedFile & { mediaType: string }

const plain: Record<string, (content: Buffer) => Buffer | undefined> = {
	'image/jpeg': plainJpeg,
	'image/png': plainPng,
}

/**
 * The one way in for every file that is kept: its name is cleaned, its content looked into, and from a photo is taken
 * what it tells beside its picture, such as where it was made. Refuses with the reason.
 */
export async function acceptFile(received: ReceivedFile): Promise<AcceptedFile> {
	const file = { ...received, name: cleanName(received.name) }
	const mediaType = await checkFile(file)
	const strip = plain[mediaType]
	return { ...(strip ? await inTurn(() => stripped(file, strip)) : file), mediaType }
}

async function stripped(
	file: ReceivedFile,
	strip: (content: Buffer) => Buffer | undefined,
): Promise<ReceivedFile> {
	const content = strip(await readFile(file.path))
	if (!content) throw refuseFile('damaged')
	const path = `${file.path}-plain`
	await writeFile(path, content, { mode: 0o600 })
	return { ...file, path, size: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}
