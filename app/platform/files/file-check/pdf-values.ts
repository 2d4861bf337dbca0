import { refuseFile } from '#app/platform/files/file-check-refusal.ts'

/**
 * A value in the JSON form of qpdf: a name is `/Name`, a text `u:text`, a reference `5 0 R`. Numbers are not
 * distinguished, since no rule needs more than integers.
 */
export type PdfValue = string | number | boolean | null | PdfValue[] | { [key: string]: PdfValue }

const MAX_DEPTH = 250
/** Values in one file: more than the largest documents contain, and fewer than exhaust memory. */
const MAX_VALUES = 1_000_000

/** Bytes read for one file: nested values are read more than once, and failures cost more. */
const MAX_READ = 60 * 1024 * 1024
const FAILURE = 1000

const space = new Set([0, 9, 10, 12, 13, 32])
const delimiter = new Set(Buffer.from('()<>[]{}/%'))
const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

type Open = { end: ']' | '>>'; items: PdfValue[] }

/** Parses values from the bytes of a PDF, and counts them over the whole file. */
export class PdfValues {
	at = 0
	private left = MAX_VALUES
	private room = MAX_READ
	private content: Buffer = Buffer.alloc(0)

	/** Returns the value at a position and moves `at` behind it. Throws if it is malformed. */
	read(content: Buffer, at: number): PdfValue {
		this.content = content
		this.at = at
		try {
			const value = this.parse()
			this.spend(this.at - at)
			return value
		} catch (error) {
			this.spend(this.at - at + FAILURE)
			throw error
		}
	}

	/** Counts bytes read; throws if the total exceeds the limit. */
	spend(bytes: number) {
		this.room -= bytes
		if (this.room < 0) throw refuseFile('bomb')
	}

	private parse(): PdfValue {
		const open: Open[] = []
		for (;;) {
			this.left -= 1
			if (this.left < 0 || open.length > MAX_DEPTH) throw refuseFile('bomb')
			const token = this.token()
			const inner = open.at(-1)
			let value: PdfValue
			if (token === '[') {
				open.push({ end: ']', items: [] })
				continue
			}
			if (token === '<<') {
				open.push({ end: '>>', items: [] })
				continue
			}
			if (inner && token === inner.end) {
				open.pop()
				value = token === ']' ? inner.items : dictionaryOf(inner.items)
			} else if (token === 'R' && inner) {
				const [number, generation] = inner.items.splice(-2)
				value = `${number} ${generation} R`
			} else value = plainValue(token)
			const outer = open.at(-1)
			if (!outer) return value
			outer.items.push(value)
		}
	}

	/** Whether a word follows; if so, moves `at` behind it. */
	follows(word: string): boolean {
		this.skipSpace()
		const found = this.content.toString('latin1', this.at, this.at + word.length) === word
		if (found) this.at += word.length
		return found
	}

	private skipSpace() {
		for (; this.at < this.content.length; this.at++) {
			const byte = this.content[this.at] ?? 0
			if (byte === 0x25) while (this.at < this.content.length && !isLineEnd(this.content[this.at])) this.at++
			else if (!space.has(byte)) return
		}
	}

	private token(): string {
		this.skipSpace()
		const { content } = this
		const start = this.at
		if (start >= content.length) throw refuseFile('unreadable')
		const two = content.toString('latin1', start, start + 2)
		if (two === '<<' || two === '>>') {
			this.at += 2
			return two
		}
		const one = two.charAt(0)
		if (one === '(') return this.text()
		if (one === '<') return this.hexText()
		this.at += 1
		if (one === '[' || one === ']') return one
		if (delimiter.has(content[start] ?? 0) && one !== '/') throw refuseFile('unreadable')
		while (this.at < content.length && !endsWord(content[this.at] ?? 0)) this.at++
		return content.toString('latin1', start, this.at)
	}

	private hexText(): string {
		const end = this.content.indexOf('>', this.at)
		const digits = end < 0 ? '?' : this.content.toString('latin1', this.at + 1, end).replace(/[\0\s]/g, '')
		if (/[^0-9a-f]/i.test(digits)) throw refuseFile('unreadable')
		this.at = end + 1
		return `u:${decoded(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex'))}`
	}

	private text(): string {
		const start = this.at
		let depth = 0
		do {
			const byte = this.content[this.at]
			if (byte === undefined) throw refuseFile('unreadable')
			if (byte === 0x5c) this.at += 1
			else if (byte === 0x28) depth += 1
			else if (byte === 0x29) depth -= 1
			this.at += 1
		} while (depth > 0)
		const written = this.content.toString('latin1', start + 1, this.at - 1)
		const said = written.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, what: string) => {
			if (/^[0-7]/.test(what)) return String.fromCharCode(Number.parseInt(what, 8) & 0xff)
			return /^[\r\n]/.test(what) ? '' : (escapes[what] ?? what)
		})
		return `u:${decoded(Buffer.from(said, 'latin1'))}`
	}
}

const isLineEnd = (byte: number | undefined) => byte === 10 || byte === 13
const endsWord = (byte: number) => space.has(byte) || delimiter.has(byte)

function decoded(bytes: Buffer): string {
	if (bytes[0] === 0xfe && bytes[1] === 0xff)
		return Buffer.from(bytes.subarray(2, bytes.length & ~1))
			.swap16()
			.toString('utf16le')
	return bytes.toString('latin1')
}

function plainValue(token: string): PdfValue {
	if (token.startsWith('u:')) return token
	if (token.startsWith('/'))
		return token.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
			String.fromCharCode(Number.parseInt(code, 16)),
		)
	if (token === 'true' || token === 'false') return token === 'true'
	if (token === 'null') return null
	const number = Number.parseFloat(token)
	if (!/^[+-]*[\d.]/.test(token) || Number.isNaN(number)) throw refuseFile('unreadable')
	return number
}

/** If a key occurs twice, some readers take the first value and others the last. */
function dictionaryOf(items: PdfValue[]): PdfValue {
	const entries = new Map<string, PdfValue>()
	for (let at = 0; at < items.length; at += 2) {
		const [key, value] = items.slice(at, at + 2)
		if (typeof key !== 'string' || !key.startsWith('/') || value === undefined || entries.has(key))
			throw refuseFile('unreadable')
		entries.set(key, value)
	}
	return Object.fromEntries(entries)
}
