import { DomainError } from '#app/platform/domain-error.ts'
import { checkFile } from '#app/platform/file-check.server.ts'
import type { ReceivedFile } from '#app/platform/upload.server.ts'

const MAX_SIZE = 5 * 1024 * 1024

const refused = (reason: string) => new DomainError('invalid', reason, { file: reason })

/** The one table that was sent: a workbook without anything that could run, or what says it is a text. */
export async function receivedTable(files: readonly ReceivedFile[]) {
	const [file, ...more] = files
	if (!file) throw refused('noFile')
	if (more.length > 0) throw refused('oneFile')
	if (file.size > MAX_SIZE) throw refused('tooLarge')
	const format = /\.(xlsx|csv)$/i.exec(file.name)?.[1]?.toLowerCase()
	if (!format) throw refused('notATable')
	if (format === 'xlsx') await checkFile(file)
	return { path: file.path, format: format as 'xlsx' | 'csv' }
}
