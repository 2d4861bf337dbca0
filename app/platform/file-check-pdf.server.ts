import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { endsAsArchive, refuseFile } from './file-check-refusal.ts'

const MAX_OBJECTS = 50 * 1024 * 1024
const active = /\/(JavaScript|Launch|EmbeddedFile|RichMedia|SubmitForm|ImportData|Rendition)/
/** Names so short that packed pictures hold them by chance; looked for where they are names. */
const activeName = /\/(JS|XFA|GoToE|Movie|Sound)\b/
const objectStream = /\/Type\s*\/ObjStm/

/** A PDF from its first byte to its last, without scripts, programs to start or files inside. */
export async function checkPdf(path: string) {
	const content = await readFile(path)
	const text = content.toString('latin1')
	const end = text.lastIndexOf('%%EOF')
	if (end < 0) throw refuseFile('damaged')
	if (!/^\s*$/.test(text.slice(end + 5)) || endsAsArchive(content)) throw refuseFile('twoFiles')
	const names = unescaped(text)
	// What is encrypted cannot be looked into.
	if (/\/Encrypt\b/.test(names)) throw refuseFile('locked')
	if (active.test(names) || activeName.test(withoutStreams(names))) throw refuseFile('active')
	for (const objects of packedObjects(content, text))
		if ([active, activeName].some((found) => found.test(unescaped(objects)))) throw refuseFile('active')
}

const withoutStreams = (text: string) => text.replace(/\bstream\r?\n[\s\S]*?endstream/g, '')

/** A name may write any of its letters as a number: `/J#61vaScript`. */
const unescaped = (text: string) =>
	text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Objects that are packed, many in one stream: they would hide what is looked for. Passes over the text once. */
function* packedObjects(content: Buffer, text: string) {
	let room = MAX_OBJECTS
	let dictionaryStart = 0
	const landmark = /\bobj\b|\bstream\r?\n/g
	for (let found = landmark.exec(text); found; found = landmark.exec(text)) {
		const dictionary = found[0] === 'obj' ? '' : unescaped(text.slice(dictionaryStart, found.index))
		dictionaryStart = landmark.lastIndex
		if (!objectStream.test(dictionary)) continue
		const end = text.indexOf('endstream', dictionaryStart)
		if (end < 0) throw refuseFile('damaged')
		const objects = unpacked(content.subarray(dictionaryStart, end), dictionary, room)
		room -= objects.length
		landmark.lastIndex = end
		yield objects
	}
}

function unpacked(stream: Buffer, dictionary: string, room: number): string {
	const filters = [...dictionary.matchAll(/\/(\w+Decode)\b/g)].map(([, name]) => name)
	if (filters.length === 0) return stream.toString('latin1')
	if (filters.length > 1 || filters[0] !== 'FlateDecode') throw refuseFile('locked')
	try {
		return inflateSync(stream, { maxOutputLength: Math.max(1, room) }).toString('latin1')
	} catch (error) {
		throw refuseFile((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged')
	}
}
