import { readFile } from 'node:fs/promises'
import { endsAsArchive, holdsOtherFile, refuseFile } from './file-check-refusal.ts'

/** Pixels that a reader must load into memory, whatever the size of the file. */
const MOST_POINTS = 100_000_000

/** Checks that an image ends at its end marker, with nothing after it and no other file inside. */
export async function checkImage(path: string, kind: 'png' | 'jpg') {
	const content = await readFile(path)
	const end = kind === 'png' ? endOfPng(content) : endOfJpeg(content)
	if (end === undefined) throw refuseFile('damaged')
	if (pointsOf(content, kind) > MOST_POINTS) throw refuseFile('bomb')
	if (end !== content.length || endsAsArchive(content) || holdsOtherFile(content))
		throw refuseFile('twoFiles')
}

function endOfPng(content: Buffer): number | undefined {
	if (content.toString('latin1', 12, 16) !== 'IHDR') return undefined
	for (let at = 8; at + 12 <= content.length; ) {
		const end = at + 12 + content.readUInt32BE(at)
		if (end > content.length) return undefined
		if (content.toString('latin1', at + 4, at + 8) === 'IEND') return end
		at = end
	}
	return undefined
}

// Cameras add further images, each with an end marker: the last one counts.
function endOfJpeg(content: Buffer): number | undefined {
	const marker = content.lastIndexOf(Buffer.from([0xff, 0xd9]))
	return marker < 0 ? undefined : marker + 2
}

function pointsOf(content: Buffer, kind: 'png' | 'jpg'): number {
	if (kind === 'png') return content.length < 24 ? 0 : content.readUInt32BE(16) * content.readUInt32BE(20)
	for (let at = 2; at + 9 <= content.length && content[at] === 0xff; at += 2 + content.readUInt16BE(at + 2)) {
		const marker = content[at + 1] ?? 0
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
		if (isFrame) return content.readUInt16BE(at + 5) * content.readUInt16BE(at + 7)
	}
	return 0
}
