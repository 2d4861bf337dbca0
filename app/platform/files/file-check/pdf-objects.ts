import { inflateSync } from 'node:zlib'
import { DomainError } from '#app/platform/domain-error.ts'
import { isTooLarge } from '#app/platform/error-code.ts'
import { refuseFile } from '#app/platform/files/file-check-refusal.ts'
import { type PdfValue, PdfValues } from './pdf-values.ts'

const MAX_UNPACKED = 50 * 1024 * 1024
/** Where an object may begin for any reader: after this word, wherever it occurs, even in a stream or a text. */
const begins = /(?<=[\0\s\d.])obj(?=[\0\s()<>[\]{}/%]|$)/g
const numbered = /([\d.]+)[\0\s]+\d+[\0\s]*$/

/** A value with its number, where it has one, and what follows it as a stream. */
type FoundObject = { number: number | undefined; value: PdfValue; stream: Buffer | undefined }

/**
 * Returns every object that any reader could find in a PDF, listed or not, in any revision, and the objects packed in
 * its streams: an object hidden from one reader but visible to another is found here.
 */
export function objectsOf(content: Buffer): FoundObject[] {
	const values = new PdfValues()
	const found = [...directObjects(content, values), ...trailers(content, values)]
	if (found.some(({ value }) => has(value, '/Encrypt'))) throw refuseFile('locked')
	let room = MAX_UNPACKED
	for (const { value, stream } of [...found]) {
		if (!stream || !isListing(value)) continue
		values.spend(stream.indexOf('endstream') + 1)
		const unpacked = unpack(stream, value, room)
		room -= unpacked.length
		if (has(value, '/First')) found.push(...packedObjects(unpacked, value, values))
	}
	return found
}

const has = (value: PdfValue, key: string): value is { [key: string]: PdfValue } =>
	typeof value === 'object' && value !== null && key in value

/** Streams that a reader unpacks to find objects: object streams and cross-reference streams. */
const isListing = (value: PdfValue): value is { [key: string]: PdfValue } =>
	has(value, '/First') ||
	(has(value, '/Type') && (value['/Type'] === '/XRef' || value['/Type'] === '/ObjStm'))

function* directObjects(content: Buffer, values: PdfValues): Generator<FoundObject> {
	const text = content.toString('latin1')
	for (const { index } of text.matchAll(begins)) {
		const before = text.slice(Math.max(0, index - 64), index)
		const [, number] = numbered.exec(before) ?? []
		const value = readOr(values, content, index + 3, number !== undefined)
		if (value !== undefined)
			yield {
				number: number ? Number.parseInt(number, 10) : undefined,
				value,
				stream: streamAt(content, values),
			}
	}
}

/**
 * The three letters may occur in a compressed picture by chance: only an object that must be one is rejected as
 * unreadable.
 */
function readOr(values: PdfValues, content: Buffer, at: number, must: boolean): PdfValue | undefined {
	try {
		return values.read(content, at)
	} catch (error) {
		if (must || !(error instanceof DomainError) || error.reason === 'bomb') throw error
		return undefined
	}
}

/** The trailer of each revision. */
function* trailers(content: Buffer, values: PdfValues): Generator<FoundObject> {
	for (let at = content.indexOf('trailer'); at >= 0; at = content.indexOf('trailer', at + 7)) {
		// A trailer that cannot be read is rejected by the other reading of the file.
		const value = readOr(values, content, at + 7, false)
		if (value !== undefined) yield { number: undefined, value, stream: undefined }
	}
}

/** Returns the bytes after the word `stream`, to the end of the file: the end is found when it is unpacked. */
function streamAt(content: Buffer, values: PdfValues): Buffer | undefined {
	if (!values.follows('stream')) return undefined
	const [first, second] = content.subarray(values.at, values.at + 2)
	const lineEnd = first === 13 && second === 10 ? 2 : first === 10 || first === 13 ? 1 : 0
	return content.subarray(values.at + lineEnd)
}

function unpack(stream: Buffer, value: { [key: string]: PdfValue }, room: number): Buffer {
	const end = stream.indexOf('endstream', typeof value['/Length'] === 'number' ? value['/Length'] : 0)
	if (end < 0) throw refuseFile('damaged')
	const filter = value['/Filter']
	const only = Array.isArray(filter) && filter.length === 1 ? filter[0] : filter
	const parameters = value['/DecodeParms'] ?? null
	// Programs pack objects in no other way; a cross-reference stream may use a predictor, which does not make it
	// longer.
	const isPlain = parameters === null || value['/Type'] === '/XRef'
	if (only === undefined || only === null) return stream.subarray(0, end)
	if (only !== '/FlateDecode' || !isPlain) throw refuseFile('unreadable')
	try {
		return inflateSync(stream.subarray(0, end), { maxOutputLength: Math.max(1, room) })
	} catch (error) {
		throw refuseFile(isTooLarge(error) ? 'bomb' : 'damaged')
	}
}

function* packedObjects(
	unpacked: Buffer,
	value: { [key: string]: PdfValue },
	values: PdfValues,
): Generator<FoundObject> {
	const [count, first] = [value['/N'], value['/First']]
	if (typeof count !== 'number' || typeof first !== 'number') throw refuseFile('unreadable')
	const places = unpacked
		.toString('latin1', 0, first)
		.trim()
		.split(/[\0\s]+/)
	if (places.length < count * 2) throw refuseFile('damaged')
	for (let at = 1; at < count * 2; at += 2) {
		const place = first + Number(places[at])
		if (!(place < unpacked.length)) throw refuseFile('damaged')
		yield { number: Number(places[at - 1]), value: values.read(unpacked, place), stream: undefined }
	}
}
