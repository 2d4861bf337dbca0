import { readFile } from 'node:fs/promises'
import { endsAsArchive, refuseFile } from './file-check-refusal.ts'

/** An image ends where its end is marked, with nothing behind. */
export async function checkImage(path: string, kind: 'png' | 'jpg') {
	const content = await readFile(path)
	const end = kind === 'png' ? endOfPng(content) : endOfJpeg(content)
	if (end === undefined) throw refuseFile('damaged')
	if (end !== content.length || endsAsArchive(content)) throw refuseFile('twoFiles')
}

function endOfPng(content: Buffer): number | undefined {
	for (let at = 8; at + 12 <= content.length; ) {
		const end = at + 12 + content.readUInt32BE(at)
		if (end > content.length) return undefined
		if (content.toString('latin1', at + 4, at + 8) === 'IEND') return end
		at = end
	}
	return undefined
}

// Cameras add further pictures, each with an end of its own: the last is what counts.
function endOfJpeg(content: Buffer): number | undefined {
	const marker = content.lastIndexOf(Buffer.from([0xff, 0xd9]))
	return marker < 0 ? undefined : marker + 2
}
