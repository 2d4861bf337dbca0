import { readFile } from 'node:fs/promises'
import { listedObjects } from './file-check/pdf-listed.ts'
import { objectsOf } from './file-check/pdf-objects.ts'
import { refuseUnsafeValue } from './file-check/pdf-rules.ts'
import { endsAsArchive, refuseFile } from './file-check-refusal.ts'

/**
 * Accepts a PDF without scripts, programs, embedded files or links to files. It is read twice, by its tables and by its
 * bytes, since readers differ in which they follow; both must be clean. Throws with the reason, also if the file cannot
 * be read.
 */
export async function checkPdf(path: string) {
	const content = await readFile(path)
	const end = content.lastIndexOf('%%EOF')
	if (end < 0) throw refuseFile('damaged')
	if (!/^[\s\0]*$/.test(content.toString('latin1', end + 5)) || endsAsArchive(content))
		throw refuseFile('twoFiles')
	// By its bytes first, since this bounds what its tables can unpack.
	for (const { value, stream } of objectsOf(content)) refuseUnsafeValue(value, stream !== undefined)
	for (const { value, isStream } of await listedObjects(content)) refuseUnsafeValue(value, isStream)
}
