import { readFile } from 'node:fs/promises'
import { objectsOf } from './file-check/pdf-objects.ts'
import { refuseTriggers } from './file-check/pdf-triggers.ts'
import type { PdfValue } from './file-check/pdf-values.ts'
import { endsAsArchive, isPlainLink, refuseFile } from './file-check-refusal.ts'
import { startQpdf } from './qpdf.server.ts'

const MAX_SAID = 10_000

/** Messages of qpdf about a table or an object that every reader reads in the same way. */
const harmless = /reported number of objects|expected endobj|operation succeeded with warnings/

type Listed = {
	encrypt?: { encrypted: boolean }
	qpdf: [unknown, Record<string, { value?: PdfValue; stream?: { dict: PdfValue } }>]
}

/**
 * Returns the objects in the tables of a PDF, as read by qpdf. Rejects a file whose tables lead elsewhere or that could
 * be read in two ways.
 */
async function listedObjects(content: Buffer) {
	const written: number[] = []
	const say = (byte: number) => {
		if (written.length < MAX_SAID) written.push(byte)
	}
	const { exitCode } = process
	try {
		// A new instance for each file: nothing remains of the file before.
		const qpdf = await startQpdf(say)
		qpdf.FS.writeFile('/in.pdf', content)
		const keys = ['--json-key=qpdf', '--json-key=encrypt']
		qpdf.callMain(['--json=2', '--json-stream-data=none', ...keys, '/in.pdf', '/out.json'])
		const said = Buffer.from(written).toString('latin1').split('\n').filter(Boolean)
		if (said.some((line) => /password/.test(line))) throw refuseFile('locked')
		if (said.some((line) => !harmless.test(line))) throw refuseFile('damaged')
		const listed: Listed = JSON.parse(Buffer.from(qpdf.FS.readFile('/out.json')).toString('utf8'))
		if (listed.encrypt?.encrypted) throw refuseFile('locked')
		return Object.entries(listed.qpdf[1]).map(([name, { value, stream }]) => ({
			number: Number(/^obj:(\d+) /.exec(name)?.[1] ?? Number.NaN) || undefined,
			value: stream?.dict ?? value ?? null,
			isStream: stream !== undefined,
		}))
	} catch (error) {
		// A thrown number or an abort means that the program could not read the file to its end.
		throw error instanceof Error && 'reason' in error ? error : refuseFile('unreadable')
	} finally {
		// The program sets the exit code of this process.
		process.exitCode = exitCode
	}
}

/** Actions that run something, send something or open anything but a place in the document or a website. */
const running = new Set(
	[
		'JavaScript',
		'Launch',
		'SubmitForm',
		'ImportData',
		'Rendition',
		'Movie',
		'Sound',
		'RichMediaExecute',
	].concat('GoTo3DView'),
)
/** Named actions of a reader without side effects; any other name is an item of its menus. */
const turning = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage', 'GoBack', 'GoForward', 'Print'])
const playing = new Set(['Movie', 'Sound', 'Screen', '3D', 'RichMedia', 'U3D', 'PRC', 'PS'])
const activeKeys = ['/JS', '/XFA', '/RichMediaContent', '/RichMediaSettings', '/3DD', '/PS']
const nestedKeys = ['/EF', '/RF', '/AF', '/Collection', '/EmbeddedFiles']
/** Keys that take the content of a stream from a file. */
const outsideKeys = ['/F', '/FFilter', '/FDecodeParms']

type Dictionary = { [key: string]: PdfValue }
const isDictionary = (value: PdfValue | undefined): value is Dictionary =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
const isReference = (value: PdfValue | undefined) => typeof value === 'string' && /^\d+ \d+ R$/.test(value)
const nameOf = (value: PdfValue | undefined) => (typeof value === 'string' ? value.slice(1) : '')
/** Programs leave empty lists behind when their items are removed. */
function isEmpty(value: PdfValue | undefined): boolean {
	if (value === undefined || value === null) return true
	if (Array.isArray(value)) return value.length === 0
	return isDictionary(value) && Object.values(value).every(isEmpty)
}

/**
 * Rejects a value of a PDF, and all values inside it, that runs, plays or sends something, contains a file or takes a
 * part from outside. References are not followed: each object of the file is checked on its own.
 */
function refuseUnsafeValue(value: PdfValue, isStream = false): void {
	if (Array.isArray(value)) for (const item of value) refuseUnsafeValue(item)
	if (!isDictionary(value)) return
	if (isStream && outsideKeys.some((key) => key in value)) throw refuseFile('linked')
	if (nestedKeys.some((key) => !isEmpty(value[key]))) throw refuseFile('nested')
	if (activeKeys.some((key) => key in value && !isEmpty(value[key])) || !isEmpty(value['/JavaScript']))
		throw refuseFile('active')
	if ('/OPI' in value || ('/Ref' in value && value['/Subtype'] === '/Form')) throw refuseFile('linked')
	refuseByKind(value)
	refuseByLink(value)
	for (const inner of Object.values(value)) if (typeof inner === 'object') refuseUnsafeValue(inner)
}

function refuseByKind(value: Dictionary) {
	const [action, subtype] = [value['/S'], value['/Subtype']]
	// Programs never write these by reference; their value would depend on the reader.
	if ([action, subtype, value['/Type']].some(isReference)) throw refuseFile('active')
	if (running.has(nameOf(action)) || playing.has(nameOf(subtype))) throw refuseFile('active')
	if (nameOf(value['/Subtype2']) === 'PS') throw refuseFile('active')
	if (action === '/Named' && !turning.has(nameOf(value['/N']))) throw refuseFile('active')
	if (action === '/GoToE' || subtype === '/FileAttachment' || value['/Type'] === '/EmbeddedFile')
		throw refuseFile('nested')
}

function refuseByLink(value: Dictionary) {
	const [action, target] = [value['/S'], value['/URI']]
	const toFile = action === '/GoToR' || (action === '/Thread' && '/F' in value)
	if (toFile || value['/FS'] === '/URL') throw refuseFile('badLink')
	if (action === '/URI' && typeof target !== 'string') throw refuseFile('badLink')
	for (const link of [target, value['/Base']])
		if (isReference(link) || (isText(link) && !isPlainLink(textOf(link)))) throw refuseFile('badLink')
}

const isText = (value: PdfValue | undefined): value is string =>
	typeof value === 'string' && /^[ub]:/.test(value)
const textOf = (text: string) =>
	text.startsWith('b:') ? Buffer.from(text.slice(2), 'hex').toString('latin1') : text.slice(2)

/**
 * Accepts a PDF without scripts, programs, embedded files or links to files. It is read twice, by its tables and by its
 * bytes, since readers differ in which they follow; both must be clean. Throws with the reason, also if the file cannot
 * be read.
 */
export async function checkPdf(path: string) {
	const content = await readFile(path)
	const end = content.lastIndexOf('%%EOF')
	if (end < 0) throw refuseFile('damaged')
	if (!/^[\s\0]*$/.test(content.toString('latin1', end + 5)) || endsAsArchive(content))
		throw refuseFile('twoFiles')
	// By its bytes first, since this bounds what its tables can unpack.
	const found = objectsOf(content)
	for (const { value, stream } of found) refuseUnsafeValue(value, stream !== undefined)
	const listed = await listedObjects(content)
	for (const { value, isStream } of listed) refuseUnsafeValue(value, isStream)
	refuseTriggers(found)
	refuseTriggers(listed)
}
