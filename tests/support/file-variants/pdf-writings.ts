import { deflateSync } from 'node:zlib'

/** Bodies of objects by number; a body with a stream is written unchanged. */
export type Objects = Record<number, string>

const latin = (text: string) => Buffer.from(text, 'latin1')
const isStream = (body: string) => /stream[\r\n]/.test(body)
export const streamOf = (dictionary: string, content: string) =>
	`<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`
export const packed = (dictionary: string, content: string) =>
	streamOf(`${dictionary} /Filter /FlateDecode`, deflateSync(latin(content)).toString('latin1'))

type Places = Map<number, number>

function append(text: string, objects: Objects, places: Places): string {
	let now = text
	for (const [number, body] of Object.entries(objects)) {
		places.set(Number(number), now.length)
		now += `${number} 0 obj\n${body}\nendobj\n`
	}
	return now
}

const tableOf = (places: Places) =>
	[...places]
		.sort(([a], [b]) => a - b)
		.map(([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`)
		.join('')

/** The cross-reference table and trailer of one revision. */
const endOf = (text: string, places: Places, more = '') => {
	const size = Math.max(...places.keys(), 20) + 1
	return `${text}xref\n0 1\n0000000000 65535 f \n${tableOf(places)}trailer\n<< /Size ${size} /Root 1 0 R ${more} >>\nstartxref\n${text.length}\n%%EOF\n`
}

/** Packs objects into one stream with the given method, and lists them in a cross-reference stream. */
function withPackedObjects(objects: Objects, pack = packed, isHybrid = false) {
	const places: Places = new Map()
	const inner = Object.entries(objects).filter(([, body]) => !isStream(body))
	const outer = Object.fromEntries(Object.entries(objects).filter(([, body]) => isStream(body)))
	let [heads, bodies] = ['', '']
	for (const [number, body] of inner) {
		heads += `${number} ${bodies.length} `
		bodies += `${body}\n`
	}
	const list = pack(`/Type /ObjStm /N ${inner.length} /First ${heads.length}`, heads + bodies)
	const text = append('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', { ...outer, 70: list }, places)
	const row = (kind: number, place: number, at: number) => {
		const bytes = Buffer.alloc(6)
		bytes[0] = kind
		bytes.writeUInt32BE(place, 1)
		bytes[5] = at
		return bytes.toString('latin1')
	}
	const listed = new Map([...places].map(([number, place]) => [number, row(1, place, 0)]))
	for (const [at, [number]] of inner.entries()) listed.set(Number(number), row(2, 70, at))
	listed.set(71, row(1, text.length, 0))
	const numbers = [...listed.keys()].sort((a, b) => a - b)
	const table = packed(
		`/Type /XRef /Size 72 /Root 1 0 R /W [1 4 1] /Index [${numbers.map((number) => `${number} 1`).join(' ')}]`,
		numbers.map((number) => listed.get(number)).join(''),
	)
	const whole = `${text}71 0 obj\n${table}\nendobj\n`
	if (isHybrid) return endOf(whole, places.set(71, text.length), `/XRefStm ${text.length}`)
	return `${whole}startxref\n${text.length}\n%%EOF\n`
}

const blank: Objects = {
	1: '<< /Type /Catalog /Pages 2 0 R >>',
	2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
	3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
}
export const plainTable = (objects: Objects) => {
	const places: Places = new Map()
	return endOf(append('%PDF-1.7\n', objects, places), places)
}
function revised(first: Objects, second: Objects): string {
	const before = plainTable(first)
	const places: Places = new Map()
	const previous = before.lastIndexOf('xref\n0 1')
	return endOf(append(before, second, places), places, `/Prev ${previous}`)
}
/** Places one object where only the table leads: inside what looks like another object. */
function hidden(objects: Objects, wrap: (inner: string) => string): string {
	const places: Places = new Map()
	const last = Math.max(...Object.keys(objects).map(Number))
	const { [last]: inner = '', ...others } = objects
	const text = append('%PDF-1.7\n', { ...others, 60: wrap(`${last} 0 obj\n${inner}\nendobj`) }, places)
	places.set(last, text.indexOf(`${last} 0 obj`))
	return endOf(text, places)
}
const hex = (text: string) => `${Buffer.from(text, 'latin1').toString('hex')}>`

/** Structures of a whole file in which a reader finds the same objects. */
export const fileWritings: Record<string, (objects: Objects) => string> = {
	'a plain table': plainTable,
	'packed objects': (objects) => withPackedObjects(objects),
	'objects packed without a filter': (objects) => withPackedObjects(objects, streamOf),
	'a table that names a second one': (objects) => withPackedObjects(objects, packed, true),
	'a later revision': (objects) => revised(blank, objects),
	'an earlier revision': (objects) => revised(objects, blank),
	'a table that leads into a stream': (objects) => hidden(objects, (inner) => streamOf('', inner)),
	'a table that leads into a text': (objects) => hidden(objects, (inner) => `(${inner})`),
}
const chain =
	(filters: string, write: (content: string) => string) => (dictionary: string, content: string) =>
		streamOf(`${dictionary} /Filter ${filters}`, write(content))
const flate = (content: string) => deflateSync(latin(content)).toString('latin1')
/** Packings of objects that no program uses: they are rejected since they are not read. */
export const oddPackings: Record<string, (objects: Objects) => string> = {
	'in hex': (objects) => withPackedObjects(objects, chain('/ASCIIHexDecode', hex)),
	'in hex, cut short': (objects) => withPackedObjects(objects, chain('/AHx', hex)),
	'in a chain': (objects) =>
		withPackedObjects(
			objects,
			chain('[/ASCIIHexDecode /FlateDecode]', (content) => hex(flate(content))),
		),
	'by a filter named elsewhere': (objects) =>
		withPackedObjects({ ...objects, 12: '/FlateDecode' }, chain('12 0 R', flate)),
	'by a filter of another spelling': (objects) => withPackedObjects(objects, chain('/LZW#44ecode', hex)),
	'with a prediction': (objects) =>
		withPackedObjects(objects, chain('/FlateDecode /DecodeParms << /Predictor 12 >>', flate)),
	'by a key of their own': (objects) => withPackedObjects(objects, chain('/Crypt', flate)),
	'by runs': (objects) => withPackedObjects(objects, chain('/RunLengthDecode', hex)),
	'in 85 letters': (objects) => withPackedObjects(objects, chain('/ASCII85Decode', hex)),
	'by a short name': (objects) => withPackedObjects(objects, chain('/Fl', flate)),
}

const names = /\/[A-Z][A-Za-z0-9]+/g
/** Notations of an object that are equal to a reader. */
export const wordWritings: Record<string, (body: string) => string> = {
	plainly: (body) => body,
	'with letters as numbers': (body) =>
		body.replace(names, (name) => `/#${name.charCodeAt(1).toString(16)}${name.slice(2)}`),
	'with all letters as numbers': (body) =>
		body.replace(names, (name) =>
			[...name.slice(1)].reduce((now, letter) => `${now}#${letter.charCodeAt(0).toString(16)}`, '/'),
		),
	'with comments between': (body) => body.replace(names, (name) => `%>>()\n${name}%]\r`),
	'with odd spaces': (body) => body.replaceAll(' ', '\0\f\t\r\n'),
}
