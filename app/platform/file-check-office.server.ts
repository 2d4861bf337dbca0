import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { refuseFile } from './file-check-refusal.ts'

// The record that ends an archive: its mark and its length without a comment.
const endMark = Buffer.from('PK\x05\x06')
const END = 22
const MAX_ENTRIES = 2000
const MAX_UNPACKED = 100 * 1024 * 1024
const MAX_RATIO = 100
// Small files of much repeated text shrink further than any bomb needs to.
const HARMLESS = 1024 * 1024

const mainType = { word: 'wordprocessingml.document.main+xml', xl: 'spreadsheetml.sheet.main+xml' }
const macro = /vbaProject|macroEnabled|macrosheet|activeX/i
const packed =
	/\.(zip|rar|7z|gz|tgz|bz2|xz|tar|jar|cab|iso|docx|docm|xlsx|xlsm|xlsb|pptx|pptm|exe|dll|msi|ole)$/i
// The first bytes of a zip, of an old Office file or OLE object, and of a program.
const insides = [
	[0x50, 0x4b, 0x03, 0x04],
	[0xd0, 0xcf, 0x11, 0xe0],
	[0x4d, 0x5a],
].map((bytes) => Buffer.from(bytes))

const typesFile = '[Content_Types].xml'
/** Where a part says what belongs to it, and where that is. */
const relations = /\.rels$/i
/** What is fetched from outside when a document is opened, or asked for: templates, tables of elsewhere, pages, programs. */
const fromOutside =
	/<(?:\w+:)?Relationship\b(?=[^>]*\bTargetMode\s*=\s*["']External)(?![^>]*\/hyperlink["'])[^>]*>/i
const linkedParts =
	/(^|\/)(externalLinks|queryTables)\/|(^|\/)connections\.xml$|\.(x?html?|mht|mhtml|rtf|js|vbs|hta|swf)$/i
const dynamic = /\bDDE(AUTO)?\b/

type Entry = yauzl.Entry

/** A document of the kind it says it is: no macros, nothing packed inside, and no more than a reader can unpack. */
export async function checkOffice(path: string, main: keyof typeof mainType) {
	const size = await checkEnds(path)
	const archive = await openArchive(path)
	try {
		const entries = await entriesOf(archive)
		checkList(entries, size, main)
		let types = ''
		for (const entry of entries) {
			const isTypes = entry.fileName === typesFile
			const text = await unpack(archive, entry, isTypes || isRead(entry))
			if (isTypes) types = text
			else if (relations.test(entry.fileName) ? fromOutside.test(text) : dynamic.test(instructionsIn(text)))
				throw refuseFile('linked')
		}
		if (macro.test(types)) throw refuseFile('macros')
		if (!types.includes(mainType[main])) throw refuseFile('contentDiffers')
	} finally {
		archive.close()
	}
}

/** The parts that tell of others, and the text, which may hold fields that start programs. */
const isRead = ({ fileName }: Entry) =>
	relations.test(fileName) || fileName.toLowerCase() === 'word/document.xml'

/** What the fields of a text do, put together: they may be cut in pieces. */
const instructionsIn = (text: string) =>
	[...text.matchAll(/<w:instrText[^>]*>([^<]*)|\bw:instr="([^"]*)"/g)]
		.map(([, inText = '', inName = '']) => inText || inName)
		.join('')

/** The list of contents ends the file and stands right behind the contents. */
async function checkEnds(path: string): Promise<number> {
	const file = await open(path)
	try {
		const { size } = await file.stat()
		const tail = Buffer.alloc(Math.min(size, END + 0xffff))
		await file.read(tail, 0, tail.length, size - tail.length)
		const at = tail.lastIndexOf(endMark)
		if (at < 0 || at + END > tail.length) throw refuseFile('damaged')
		const end = tail.subarray(at)
		if (end.length !== END) throw refuseFile('twoFiles')
		if (end.readUInt32LE(12) + end.readUInt32LE(16) !== size - END) throw refuseFile('twoFiles')
		if (end.readUInt16LE(10) > MAX_ENTRIES) throw refuseFile('bomb')
		return size
	} finally {
		await file.close()
	}
}

async function openArchive(path: string) {
	try {
		return await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(path, {
			lazyEntries: true,
			autoClose: false,
			strictFileNames: true,
		})
	} catch {
		throw refuseFile('damaged')
	}
}

function entriesOf(archive: yauzl.ZipFile): Promise<Entry[]> {
	const entries: Entry[] = []
	return new Promise((resolve, reject) => {
		archive.on('entry', (entry: Entry) => {
			entries.push(entry)
			archive.readEntry()
		})
		archive.on('end', () => resolve(entries))
		archive.on('error', () => reject(refuseFile('damaged')))
		archive.readEntry()
	})
}

function checkList(entries: Entry[], size: number, main: string) {
	const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()))
	if (names.size !== entries.length) throw refuseFile('damaged')
	if (!names.has('[content_types].xml') || ![...names].some((name) => name.startsWith(`${main}/`)))
		throw refuseFile('contentDiffers')
	const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
	if (unpacked > MAX_UNPACKED || (unpacked > HARMLESS && unpacked > size * MAX_RATIO))
		throw refuseFile('bomb')
	// The entries that are read as a whole, but for the text itself.
	const listing = (name: string) => name === typesFile || relations.test(name)
	if (entries.some(({ fileName, uncompressedSize }) => listing(fileName) && uncompressedSize > HARMLESS))
		throw refuseFile('bomb')
	if (entries.some((entry) => entry.isEncrypted())) throw refuseFile('locked')
	if (entries.some(({ fileName }) => macro.test(fileName))) throw refuseFile('macros')
	if (entries.some(({ fileName }) => packed.test(fileName))) throw refuseFile('nested')
	if (entries.some(({ fileName }) => linkedParts.test(fileName))) throw refuseFile('linked')
}

/** Unpacks to see that it is as large as it says, which is the reader's own check; answers the text if it is wanted. */
async function unpack(archive: yauzl.ZipFile, entry: Entry, wanted: boolean): Promise<string> {
	if (entry.fileName.endsWith('/')) return ''
	const chunks: Buffer[] = []
	let start = Buffer.alloc(0)
	try {
		const stream = await promisify(archive.openReadStream.bind(archive) as OpenStream)(entry)
		for await (const chunk of stream as AsyncIterable<Buffer>) {
			if (start.length < 4) start = Buffer.concat([start, chunk]).subarray(0, 4)
			if (wanted) chunks.push(chunk)
		}
	} catch (error) {
		throw refuseFile(/too many bytes/.test(String(error)) ? 'bomb' : 'damaged')
	}
	if (insides.some((bytes) => start.subarray(0, bytes.length).equals(bytes))) throw refuseFile('nested')
	return Buffer.concat(chunks).toString('utf8')
}

type OpenStream = (entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void
