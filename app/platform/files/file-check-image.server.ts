import { readFile } from 'node:fs/promises'
import { endOfPicture, type PictureKind, refuseVast } from './file-check/picture-content.ts'
import { endsAsArchive, holdsOtherFile, refuseFile } from './file-check-refusal.ts'

/** Checks that an image ends at its end marker, with nothing after it and no other file inside. */
export async function checkImage(path: string, kind: PictureKind) {
	const content = await readFile(path)
	const end = endOfPicture(content, kind)
	if (end === undefined) throw refuseFile('damaged')
	refuseVast(content, kind)
	if (end !== content.length || endsAsArchive(content) || holdsOtherFile(content))
		throw refuseFile('twoFiles')
}
