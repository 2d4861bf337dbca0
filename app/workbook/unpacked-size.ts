import yauzl from 'yauzl'
import type { WorkbookRefusal } from './read-workbook.ts'

// Many times what twenty full needs take; more than this would keep the server busy for too long.
const MAX_UNPACKED = 8 * 1024 * 1024

/** Why an archive is not read as a workbook, from its list of contents alone. */
export function findRefusal(content: Buffer, most = MAX_UNPACKED): Promise<WorkbookRefusal | undefined> {
	return new Promise((resolve) => {
		yauzl.fromBuffer(content, { lazyEntries: true }, (error, archive) => {
			if (error) return resolve('notOurs')
			let unpacked = 0
			archive.on('entry', ({ fileName, uncompressedSize }: yauzl.Entry) => {
				unpacked += uncompressedSize
				if (/externalLinks\//i.test(fileName)) return resolve('externalLinks')
				if (unpacked > most) return resolve('tooLarge')
				archive.readEntry()
			})
			archive.on('end', () => resolve(undefined))
			archive.on('error', () => resolve('notOurs'))
			archive.readEntry()
		})
	})
}
