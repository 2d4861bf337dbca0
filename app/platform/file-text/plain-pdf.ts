import { inflateSync } from 'node:zlib'
import { objectsOf } from '../file-check/pdf-objects.ts'
import { refuseFile } from '../file-check-refusal.ts'

const MAX_STREAM = 64 * 1024 * 1024
const MAX_UNPACKED = 256 * 1024 * 1024

/**
 * How streams may be packed otherwise than by Flate: pictures, or methods that programs no longer use for text. A few
 * bytes of these can unpack to gigabytes, whatever the stream says that it is.
 */
const others =
	/\/(DCTDecode|JPXDecode|JBIG2Decode|CCITTFaxDecode|LZWDecode|RunLengthDecode|DCT|CCF|LZW|RL)(?=[\s\0/[\]<>()])/g

/**
 * A PDF of which nothing but text can be unpacked, and that within limits: names of other methods are made unknown, so
 * that a reader takes such a stream as it is. Places in the file stay the same. Throws if a stream says its method in a
 * way that is not understood.
 */
export function plainPdf(content: Buffer): Buffer {
	const text = content.toString('latin1')
	const plain = Buffer.from(
		text.replace(others, (name) => `/${'X'.repeat(name.length - 1)}`),
		'latin1',
	)
	let room = MAX_UNPACKED
	for (const { value, stream } of objectsOf(plain)) {
		if (!stream || typeof value !== 'object' || value === null || Array.isArray(value)) continue
		const [method, ...more] = [value['/Filter'] ?? value['/F'] ?? []].flat()
		if (more.length > 0 || (method !== undefined && typeof method !== 'string'))
			throw refuseFile('unreadable')
		if (method !== '/FlateDecode' && method !== '/Fl') {
			if (method !== undefined && !/^\/X+$/.test(method)) throw refuseFile('unreadable')
			continue
		}
		const { '/Length': length } = value
		room -= unpackedLength(stream, typeof length === 'number' ? length : 0)
		if (room < 0) throw refuseFile('bomb')
	}
	return plain
}

function unpackedLength(stream: Buffer, length: number): number {
	const end = stream.indexOf('endstream', length)
	try {
		return inflateSync(stream.subarray(0, end < 0 ? undefined : end), { maxOutputLength: MAX_STREAM }).length
	} catch (error) {
		throw refuseFile((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged')
	}
}
