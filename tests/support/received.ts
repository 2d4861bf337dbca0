import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '#app/platform/env.server.ts'
import { newId } from '#app/platform/ids.server.ts'

/** A file as it stands when an upload has arrived. */
export function received(name: string, content: Buffer) {
	const folder = join(env.DATA_DIR, 'arrived')
	mkdirSync(folder, { recursive: true })
	const path = join(folder, newId())
	writeFileSync(path, content)
	return { name, path, size: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}
