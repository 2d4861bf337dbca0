const JPEG_END = 0xd9
const SCAN = 0xda
const APP1 = 0xe1
const COLOUR_PROFILE = 0xe2
const ADOBE = 0xee
const COMMENT = 0xfe

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7
const isApplication = (marker: number) => marker >= APP1 && marker <= 0xef

/** Whether the segment is needed to display the picture, such as its colour profile. */
function isNeeded(marker: number, segment: Buffer) {
	if (marker === COMMENT) return false
	if (!isApplication(marker) || marker === ADOBE) return true
	return marker === COLOUR_PROFILE && segment.toString('latin1', 4, 15) === 'ICC_PROFILE'
}

/** Returns a JPEG with its first image only, upright as before; undefined if it is damaged. */
export function plainJpeg(content: Buffer): Buffer | undefined {
	const kept: Buffer[] = [content.subarray(0, 2)]
	let at = 2
	while (at + 4 <= content.length) {
		const marker = content[at + 1] ?? 0
		if (content[at] !== 0xff) return undefined
		if (marker === 0xff) {
			at += 1 // a marker may have any number of these before it
			continue
		}
		if (marker === JPEG_END) return Buffer.concat([...kept, content.subarray(at, at + 2)])
		const end = at + 2 + content.readUInt16BE(at + 2)
		const segment = content.subarray(at, end)
		if (end > content.length) return undefined
		const turn = marker === APP1 ? orientationOf(segment) : 1
		if (turn !== 1) kept.push(orientation(turn))
		if (isNeeded(marker, segment)) kept.push(segment)
		at = end
		if (marker !== SCAN) continue
		const next = endOfScan(content, end)
		kept.push(content.subarray(end, next))
		at = next
	}
	return content[at] === 0xff && content[at + 1] === JPEG_END
		? Buffer.concat([...kept, content.subarray(at, at + 2)])
		: undefined
}

/** In scan data, restart markers are the only markers. */
function endOfScan(content: Buffer, start: number): number {
	for (let at = content.indexOf(0xff, start); at >= 0; at = content.indexOf(0xff, at + 1)) {
		const marker = content[at + 1] ?? 0
		if (marker !== 0 && marker !== 0xff && !isRestart(marker)) return at
	}
	return content.length
}

/** Returns the orientation in the Exif segment: 1 for upright, or if it is missing or invalid. */
function orientationOf(segment: Buffer): number {
	if (segment.toString('latin1', 4, 10) !== 'Exif\0\0' || segment.length < 18) return 1
	const tiff = segment.subarray(10)
	const little = tiff.toString('latin1', 0, 2) === 'II'
	const short = (at: number) =>
		at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
	const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
	for (let entry = 0; entry < Math.min(short(start), 200); entry++) {
		const at = start + 2 + entry * 12
		const turn = short(at + 8)
		if (short(at) === 0x0112) return turn >= 1 && turn <= 8 ? turn : 1
	}
	return 1
}

/** Returns an Exif segment with the orientation only. */
function orientation(turn: number): Buffer {
	const head = Buffer.from([0xff, APP1, 0, 34, ...Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'), 0, 1])
	return Buffer.concat([head, Buffer.from([1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0]), Buffer.alloc(4)])
}

const ofPoints = /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|sBIT|bKGD|pHYs)$/

/** Returns a PNG with the chunks needed to display it; undefined if it is damaged. */
export function plainPng(content: Buffer): Buffer | undefined {
	const kept: Buffer[] = [content.subarray(0, 8)]
	for (let at = 8; at + 12 <= content.length; ) {
		const end = at + 12 + content.readUInt32BE(at)
		const type = content.toString('latin1', at + 4, at + 8)
		if (end > content.length) return undefined
		if (ofPoints.test(type)) kept.push(content.subarray(at, end))
		if (type === 'IEND') return Buffer.concat(kept)
		at = end
	}
	return undefined
}
