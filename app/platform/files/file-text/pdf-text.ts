import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { getDocumentProxy } from 'unpdf'
import { isTooLarge } from '#app/platform/error-code.ts'
import { objectsOf } from '#app/platform/files/file-check/pdf-objects.ts'
import { refuseFile } from '#app/platform/files/file-check-refusal.ts'

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
function plainPdf(content: Buffer): Buffer {
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
		throw refuseFile(isTooLarge(error) ? 'bomb' : 'damaged')
	}
}

const MAX_PAGES = 200
/** Of the height of a line: a wider gap is a blank. */
const BLANK = 0.15

/** The text of the first 200 pages of a PDF, at most about `most` characters. Throws if it cannot be read. */
export async function pdfText(path: string, most: number): Promise<string> {
	const content = plainPdf(await readFile(path))
	const pdf = await getDocumentProxy(new Uint8Array(content), {
		// Nothing is compiled, drawn or fetched for the text.
		isEvalSupported: false,
		disableFontFace: true,
		useSystemFonts: false,
		stopAtErrors: true,
		verbosity: 0,
	})
	try {
		let text = ''
		for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES) && text.length < most; number++) {
			const page = await pdf.getPage(number)
			const { items } = await page.getTextContent()
			text += `${linesOf(items).map(lineText).join('\n')}\n`
			page.cleanup()
		}
		return text
	} finally {
		await pdf.destroy()
	}
}

/** A run of characters of one line as the library gives it; its place is the end of `transform`. */
type Run = { str: string; dir: string; transform: number[]; width: number; height: number; hasEOL: boolean }

function linesOf(items: readonly object[]): Run[][] {
	const lines: Run[][] = [[]]
	for (const item of items) {
		if (!('str' in item)) continue
		const run = item as Run // items with `str` have all other fields
		lines.at(-1)?.push(run)
		if (run.hasEOL) lines.push([])
	}
	return lines
}

/** The words of a line as they are read: those of Arabic stand in the file from left to right. */
function lineText(line: readonly Run[]): string {
	const letters = (runs: readonly Run[]) => runs.reduce((sum, { str }) => sum + str.trim().length, 0)
	const isArabic = letters(line.filter(({ dir }) => dir === 'rtl')) > letters(line) / 2
	if (!isArabic) return line.map(({ str }) => str).join('')
	const placed = line.filter(({ str }) => str.trim() !== '').sort((one, other) => left(other) - left(one))
	return placed
		.map((run, at) => {
			const before = placed[at - 1]
			const gap = before ? left(before) - left(run) - run.width : 0
			return gap > run.height * BLANK ? ` ${run.str}` : run.str
		})
		.join('')
}

const left = ({ transform }: Run) => transform[4] ?? 0
