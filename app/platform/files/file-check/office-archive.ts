import { open } from 'node:fs/promises'
import yauzl from 'yauzl'
import { refuseFile } from '#app/platform/files/file-check-refusal.ts'
import { partName } from './office-part-name.ts'

// The record that ends an archive: its signature and its length without a comment.
const endMark = Buffer.from('PK\x05\x06')
const END = 22
const MAX_ENTRIES = 2000
const MAX_UNPACKED = 100 * 1024 * 1024
const MAX_RATIO = 100
// Small files of repeated text compress better than any limit for archive bombs allows.
const HARMLESS = 1024 * 1024

const DESCRIBED_BEHIND = 0x0008
const UTF8_NAME = 0x0800
/** Compression level, sizes after the content, UTF-8 names: any other flag changes how a reader interprets it. */
const knownFlags = 0x0006 | DESCRIBED_BEHIND | UTF8_NAME
const ZIP64 = 0xffffffff
const ZIP64_FIELD = 1

/** First bytes of a zip, of an old Office file or OLE object, of a program, and of other files that can be opened. */
const insides = ['504b0304', 'd0cf11e0', '4d5a', '7f454c46', '1f8b', '377abcaf', '52617221', '25504446'].map(
	(bytes) => Buffer.from(bytes, 'hex'),
)

export type Archive = { entries: yauzl.Entry[]; read: (entry: yauzl.Entry) => AsyncGenerator<Buffer> }

/**
 * Opens an archive that every reader reads in the same way: its entries are adjacent from the first byte to the central
 * directory, have the same names in both, and unpack within the limits.
 */
export async function withArchive(path: string, use: (archive: Archive) => Promise<void>) {
	const { size, directory } = await checkEnds(path)
	const file = await orDamaged(
		yauzl.openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true }),
	)
	try {
		const entries: yauzl.Entry[] = []
		await orDamaged(
			(async () => {
				for await (const entry of file.eachEntry()) entries.push(entry)
			})(),
		)
		checkSizes(entries, size)
		checkNames(entries)
		await checkPlaces(file, entries, directory)
		await use({ entries, read: (entry) => contentOf(file, entry) })
	} finally {
		file.close()
	}
}

async function orDamaged<T>(work: Promise<T>): Promise<T> {
	try {
		return await work
	} catch {
		throw refuseFile('damaged')
	}
}

/** The central directory ends the file and follows the contents directly. */
async function checkEnds(path: string) {
	const file = await open(path)
	try {
		const { size } = await file.stat()
		const tail = Buffer.alloc(Math.min(size, END + 0xffff))
		await file.read(tail, 0, tail.length, size - tail.length)
		const at = tail.lastIndexOf(endMark)
		if (at < 0 || at + END > tail.length) throw refuseFile('damaged')
		const end = tail.subarray(at)
		if (end.length !== END) throw refuseFile('twoFiles')
		const directory = end.readUInt32LE(16)
		if (end.readUInt32LE(12) + directory !== size - END) throw refuseFile('twoFiles')
		if (end.readUInt16LE(10) > MAX_ENTRIES) throw refuseFile('bomb')
		return { size, directory }
	} finally {
		await file.close()
	}
}

function checkSizes(entries: yauzl.Entry[], size: number) {
	const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
	if (unpacked > MAX_UNPACKED || (unpacked > HARMLESS && unpacked > size * MAX_RATIO))
		throw refuseFile('bomb')
	if (entries.some((entry) => entry.isEncrypted())) throw refuseFile('locked')
}

/** Rejects names that readers could read differently, or take for one another. */
function checkNames(entries: yauzl.Entry[]) {
	const names = new Set<string>()
	for (const { fileName, fileNameRaw, externalFileAttributes, uncompressedSize } of entries) {
		const isLink = ((externalFileAttributes >>> 16) & 0o170000) === 0o120000
		// An extra field may give another name, which not every reader uses.
		if (isLink || Buffer.compare(Buffer.from(fileName), fileNameRaw) !== 0) throw refuseFile('damaged')
		// A folder contains nothing itself, but some readers would take it for a part.
		if (fileName.endsWith('/') && uncompressedSize > 0) throw refuseFile('damaged')
		names.add(partName(fileName))
	}
	if (names.size !== entries.length) throw refuseFile('damaged')
}

/** Some readers follow the central directory, others the entries in order: both must see the same. */
async function checkPlaces(file: yauzl.ZipFile, entries: yauzl.Entry[], directory: number) {
	let expected = 0
	const byPlace = (a: yauzl.Entry, b: yauzl.Entry) =>
		a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader
	for (const [at, entry] of [...entries].sort(byPlace).entries()) {
		const header = await orDamaged(file.readLocalFileHeaderPromise(entry))
		const next = [...entries].sort(byPlace)[at + 1]?.relativeOffsetOfLocalHeader ?? directory
		const end = header.fileDataStart + entry.compressedSize
		const isSame =
			header.fileName.equals(entry.fileNameRaw) &&
			header.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
			header.compressionMethod === entry.compressionMethod &&
			[0, 8].includes(entry.compressionMethod) &&
			(entry.generalPurposeBitFlag & ~knownFlags) === 0
		const described = (entry.generalPurposeBitFlag & DESCRIBED_BEHIND) !== 0
		const sizesAgree =
			(described && header.compressedSize === 0 && header.uncompressedSize === 0) || sameSizes(header, entry)
		const behind = next - end
		const tiles = described ? [12, 16, 20, 24].includes(behind) : behind === 0
		if (entry.relativeOffsetOfLocalHeader !== expected || !isSame || !sizesAgree || !tiles)
			throw refuseFile('damaged')
		expected = next
	}
}

/** Sizes are in an extra field if the writer did not know whether they would be large. */
function sameSizes(header: yauzl.LocalFileHeader, entry: yauzl.Entry): boolean {
	const { extraField } = header
	let sizes = [header.uncompressedSize, header.compressedSize]
	for (let at = 0; at + 4 <= extraField.length; at += 4 + extraField.readUInt16LE(at + 2)) {
		const isLarge = extraField.readUInt16LE(at) === ZIP64_FIELD && at + 20 <= extraField.length
		if (isLarge && sizes.includes(ZIP64))
			sizes = [extraField.readBigUInt64LE(at + 4), extraField.readBigUInt64LE(at + 12)].map(Number)
	}
	return sizes[0] === entry.uncompressedSize && sizes[1] === entry.compressedSize
}

/** Yields the content of an entry; throws if it is larger than stated, or is itself a file that can be opened. */
async function* contentOf(file: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Buffer> {
	let start = Buffer.alloc(0)
	try {
		for await (const chunk of await file.openReadStreamPromise(entry)) {
			if (start.length < 4) {
				start = Buffer.concat([start, chunk]).subarray(0, 4)
				if (insides.some((bytes) => start.subarray(0, bytes.length).equals(bytes))) throw refuseFile('nested')
			}
			yield chunk
		}
	} catch (error) {
		if (error instanceof Error && 'reason' in error) throw error
		throw refuseFile(/too many bytes/.test(String(error)) ? 'bomb' : 'damaged')
	}
}
