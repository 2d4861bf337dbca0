import { DomainError } from '#app/platform/domain-error.ts'
import { checkFile } from '#app/platform/files/file-check.server.ts'
import type { ReceivedFile } from '#app/platform/files/upload.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { isOneOf } from '#workflows/names.ts'

const MAX_SIZE = 5 * 1024 * 1024
const formats = ['xlsx', 'csv'] as const

const refused = (reason: Reason) => new DomainError('invalid', reason, { file: reason })

/**
 * The one uploaded table, at most 5 MB: a workbook without active content, or a text file. Refused at its field where it is
 * another kind of file; whether it is the expected table is left to its reader.
 */
export async function receivedTable(files: readonly ReceivedFile[]) {
	const [file, ...more] = files
	if (!file) throw refused('noFile')
	if (more.length > 0) throw refused('oneFile')
	if (file.size > MAX_SIZE) throw refused('tooLarge')
	const format = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase()
	if (!isOneOf(formats, format)) throw refused('notATable')
	if (format === 'xlsx') await checkFile(file)
	return { path: file.path, format }
}
