import { isPlainLink, refuseFile } from '../file-check-refusal.ts'
import type { PdfValue } from './pdf-values.ts'

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
export function refuseUnsafeValue(value: PdfValue, isStream = false): void {
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
