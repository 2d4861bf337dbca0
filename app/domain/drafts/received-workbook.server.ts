import { DomainError } from '#app/platform/domain-error.ts'
import { checkFile } from '#app/platform/file-check.server.ts'
import type { ReceivedFile } from '#app/platform/upload.server.ts'

const MAX_SIZE = 5 * 1024 * 1024

const refused = (reason: string) => new DomainError('invalid', reason, { file: reason })

/** The one workbook that was sent, once it is known to be a workbook without macros and not to unpack without end. */
export async function receivedWorkbook(files: readonly ReceivedFile[]) {
	const [file, ...more] = files
	if (!file) throw refused('noFile')
	if (more.length > 0) throw refused('oneFile')
	if (file.size > MAX_SIZE) throw refused('tooLarge')
	if (!/\.xlsx$/i.test(file.name)) throw refused('notOurs')
	await checkFile(file)
	return { path: file.path, sha256: file.sha256 }
}
