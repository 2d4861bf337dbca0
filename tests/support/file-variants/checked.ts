import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { DomainError } from '#app/platform/domain-error.ts'
import { checkFile } from '#app/platform/file-check.server.ts'

/** Checks files of one ending as they are checked when they arrive: `accepted`, or the reason why not. */
export function checkedFolder(ending: string) {
	const folder = mkdtempSync(join(tmpdir(), 'ta-variants-'))
	afterAll(() => rmSync(folder, { recursive: true, force: true }))
	return async (content: Buffer): Promise<string> => {
		const path = join(folder, 'file')
		writeFileSync(path, content)
		try {
			await checkFile({ name: `file.${ending}`, path, size: content.length })
			return 'accepted'
		} catch (error) {
			if (error instanceof DomainError) return error.reason
			throw error
		}
	}
}
