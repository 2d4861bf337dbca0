import { crc32, deflateSync } from 'node:zlib'
import { jpg, png, zipOf } from '../files.ts'
import type { Harmless, Variant } from './checked.ts'

const chunk = (kind: string, content: Buffer) => {
	const named = Buffer.concat([Buffer.from(kind), content])
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
	length.writeUInt32BE(content.length)
	sum.writeUInt32BE(crc32(named))
	return Buffer.concat([length, named, sum])
}
const end = png().length - 12
/** A PNG with a chunk before its end. */
const pngWith = (kind: string, content: Buffer) =>
	Buffer.concat([png().subarray(0, end), chunk(kind, content), png().subarray(end)])
/** A JPEG with a segment behind its beginning. */
const jpgWith = (marker: number, content: Buffer) => {
	const head = Buffer.from([0xff, marker, 0, 0])
	head.writeUInt16BE(content.length + 2, 2)
	return Buffer.concat([jpg().subarray(0, 2), head, content, jpg().subarray(2)])
}
const archive = zipOf([{ name: 'A.class', content: 'x' }])
const document = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64)])
const named = (text: string, content: Buffer) => Buffer.concat([Buffer.from(`${text}\0`), content])

/** PNG pictures that are something else as well. */
export const doublePngs: Variant[] = [
	['an archive in a chunk of its own', pngWith('zipF', archive), 'twoFiles'],
	['an archive as a remark', pngWith('tEXt', named('Comment', archive)), 'twoFiles'],
	[
		'an archive with bytes behind it',
		pngWith('ruSt', Buffer.concat([archive, Buffer.alloc(70_000)])),
		'twoFiles',
	],
	['a PDF as a remark', pngWith('tEXt', named('Comment', document)), 'twoFiles'],
	['an archive of another kind', pngWith('raRr', Buffer.from('526172211a0700cf', 'hex')), 'twoFiles'],
	['an archive of a third kind', pngWith('szIp', Buffer.from('377abcaf271c0004', 'hex')), 'twoFiles'],
	['an old Office file in a chunk', pngWith('olEe', old), 'twoFiles'],
	['no size at its beginning', Buffer.concat([png().subarray(0, 8), png().subarray(33)]), 'damaged'],
]
/** Photos that are something else as well. */
export const doubleJpgs: Variant[] = [
	['an archive in a remark', jpgWith(0xfe, archive), 'twoFiles'],
	['an archive among its notes', jpgWith(0xe1, named('Exif', archive)), 'twoFiles'],
	['a PDF in a remark', jpgWith(0xfe, document), 'twoFiles'],
	[
		'an archive behind, with an end of its own',
		Buffer.concat([jpg(), archive, Buffer.from([0xff, 0xd9])]),
		'twoFiles',
	],
]

const profile = chunk(
	'iCCP',
	named('sRGB', Buffer.concat([Buffer.from([0]), deflateSync(Buffer.alloc(400))])),
)
const head = png().subarray(0, 33)
/** Pictures as cameras and programs make them. */
export const plainPngs: Harmless[] = [
	['a profile of colours', Buffer.concat([head, profile, png().subarray(33)])],
	['who made it', pngWith('tEXt', named('Software', Buffer.from('GIMP 2.10, PK of PDF')))],
	['a text in any script', pngWith('iTXt', named('Title', Buffer.from('\0\0\0\0\u0441\u043b\u043e\u043d')))],
]
export const plainJpgs: Harmless[] = [
	['notes of a camera', jpgWith(0xe1, Buffer.concat([Buffer.from('Exif\0\0II*\0'), Buffer.alloc(20)]))],
	['a remark', jpgWith(0xfe, Buffer.from('CREATOR: gd-jpeg v1.0'))],
]
