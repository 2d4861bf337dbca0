import { readFile } from 'node:fs/promises'
import { listedObjects } from './file-check/pdf-listed.ts'
import { objectsOf } from './file-check/pdf-objects.ts'
import { refuseUnsafeValue } from './file-check/pdf-rules.ts'
import { endsAsArchive, refuseFile } from './file-check-refusal.ts'

/**
 * A PDF from its first byte to its last, without scripts, programs to start, files inside or links to files. It is read
 * twice, once by its tables and once by its bytes, because readers differ in which of the two they follow; both must
 * be clean. Refuses with the reason, also what cannot be read.
 */
export async function checkPdf(path: string) {
	const content = await readFile(path)
	const end = content.lastIndexOf('%%EOF')
	if (end < 0) throw refuseFile('damaged')
	if (!/^[\s\0]*$/.test(content.toString('latin1', end + 5)) || endsAsArchive(content))
		throw refuseFile('twoFiles')
	// By its bytes first, because this bounds what its tables can unpack.
	for (const { value, stream } of objectsOf(content)) refuseUnsafeValue(value, stream !== undefined)
	for (const { value, isStream } of await listedObjects(content)) refuseUnsafeValue(value, isStream)
}
