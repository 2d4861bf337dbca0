import {
	endsAsArchive,
	holdsArchive,
	holdsOtherFile,
	refuseFile,
} from '#app/platform/files/file-check-refusal.ts'

export type PictureKind = 'png' | 'jpg'

/** Pixels that a reader must load into memory, whatever the size of the file. */
const MOST_POINTS = 100_000_000
/** Drawings of Windows and of the Mac: programs of the Mac put the same drawing as a PDF into them. */
const metafile = /^image\/(x-)?(emf|wmf|pict)$/
/** How a page, a script or another drawing could go on. */
const markup = /<[!?/a-z]/i

/**
 * Rejects a part of a document, other than XML, that is or contains another file, and a picture that exhausts memory.
 * A picture is judged by its first bytes, since programs also call it another kind. One that is cut off is accepted,
 * as are the notes that phones write behind it.
 */
export function refuseInnerFile(content: Buffer, type: string) {
	const holds = metafile.test(type) ? holdsArchive : holdsOtherFile
	if (holds(content) || endsAsArchive(content)) throw refuseFile('nested')
	const kind = kindOf(content)
	if (!kind) return
	refuseVast(content, kind)
	const end = endOfPicture(content, kind)
	if (end !== undefined && markup.test(content.toString('latin1', end))) throw refuseFile('nested')
}

function kindOf(content: Buffer): PictureKind | undefined {
	if (content.toString('latin1', 0, 4) === '\x89PNG') return 'png'
	return content.toString('latin1', 0, 3) === '\xff\xd8\xff' ? 'jpg' : undefined
}

/** Rejects a picture of more points than a reader can load. */
export function refuseVast(content: Buffer, kind: PictureKind) {
	if (pointsOf(content, kind) > MOST_POINTS) throw refuseFile('bomb')
}

/** Returns where a picture ends; undefined if it has no end, or no size at its beginning. */
export const endOfPicture = (content: Buffer, kind: PictureKind) =>
	kind === 'png' ? endOfPng(content) : endOfJpeg(content)

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

function pointsOf(content: Buffer, kind: PictureKind): number {
	if (kind === 'png') return content.length < 24 ? 0 : content.readUInt32BE(16) * content.readUInt32BE(20)
	for (let at = 2; at + 9 <= content.length && content[at] === 0xff; at += 2 + content.readUInt16BE(at + 2)) {
		const marker = content[at + 1] ?? 0
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
		if (isFrame) return content.readUInt16BE(at + 5) * content.readUInt16BE(at + 7)
	}
	return 0
}
