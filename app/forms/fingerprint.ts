type Values = Record<string, unknown>

/** The hash of every field that is not empty, by its dotted name: what a page was drawn from, without the words. */
export type Fingerprint = ReadonlyMap<string, string>

/** Every field of some values by its dotted name, as the text a page would send; empty ones are left out. */
export function leavesOf(value: unknown, name = '', found = new Map<string, string>()): Map<string, string> {
	if (isRows(value)) for (const [index, row] of value.entries()) leavesOf(row, under(name, index), found)
	else if (value && typeof value === 'object' && !Array.isArray(value))
		for (const [part, inner] of Object.entries(value)) leavesOf(inner, under(name, part), found)
	else {
		const text = textsOf(value).join('\n')
		if (text !== '') found.set(name, text)
	}
	return found
}

const under = (name: string, part: string | number) => (name === '' ? String(part) : `${name}.${part}`)
const isRows = (value: unknown): value is object[] =>
	Array.isArray(value) && value.some((one) => one !== null && typeof one === 'object')

/** One value, or several under one name, as texts: 5 and '5', true and 'on', nothing and '' are the same. */
const textsOf = (value: unknown): string[] => [value].flat().map(textOf).filter(Boolean)

function textOf(value: unknown): string {
	if (value === true) return 'on'
	if (typeof value === 'number') return String(value)
	return typeof value === 'string' ? value.replaceAll('\0', '').replaceAll('\r\n', '\n').trim() : ''
}

/** The leaves of a field, or of a part of it, in one order. */
export const partOf = (leaves: ReadonlyMap<string, string>, name: string): Map<string, string> =>
	new Map(
		[...leaves].filter(([leaf]) => isWithin(leaf, name)).sort(([one], [other]) => (one < other ? -1 : 1)),
	)

export const isWithin = (leaf: string, name: string) => leaf === name || leaf.startsWith(`${name}.`)

export const fingerprint = (values: Values): Fingerprint =>
	new Map([...leavesOf(values)].map(([name, text]) => [name, hash(text)]))

/** Two 32-bit multiply-and-xor rounds over the text, of which six figures are kept: the same in every browser. */
function hash(text: string): string {
	let one = 0xdeadbeef
	let two = 0x41c6ce57
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index)
		one = Math.imul(one ^ code, 2654435761)
		two = Math.imul(two ^ code, 1597334677)
	}
	one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
	two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
	return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36).padStart(6, '0').slice(-6)
}

// A page that never hears an answer tries again and again; the newest attempts are the ones that can have arrived.
const MAX_KEPT = 4
const MAX_LENGTH = 60_000

/** As a hidden field carries it: the page as it was drawn first, then what was sent since without an answer. */
export const printDrawn = ([base = new Map(), ...tried]: readonly Fingerprint[]): string =>
	[base, ...tried.slice(1 - MAX_KEPT)].map(print).join(' ')

const print = (one: Fingerprint) =>
	[...one]
		.filter(([name]) => !/[\s~=]/.test(name))
		.map(([name, hashed]) => `${name}=${hashed}`)
		.join('~')

/** The way back. Anything that cannot be read counts as a page drawn from nothing. */
export function readDrawn(text: unknown): Fingerprint[] {
	if (typeof text !== 'string' || text.length > MAX_LENGTH) return [new Map()]
	return text.split(' ').slice(0, MAX_KEPT).map(readOne)
}

const readOne = (text: string): Fingerprint =>
	new Map(
		text.split('~').flatMap((entry) => {
			const [name = '', hashed = ''] = entry.split('=')
			return name && hashed ? [[name, hashed] as const] : []
		}),
	)

/** What a page was drawn from once its reader has seen somebody else's newer answer and keeps to the own one. */
export function withSeen(drawn: readonly Fingerprint[], name: string, seen: Fingerprint): Fingerprint[] {
	return drawn.map((one) => new Map([...[...one].filter(([leaf]) => !isWithin(leaf, name)), ...seen]))
}

/** An answer by the name of its field in the page; several texts where several codes were chosen. */
export type Told = { name: string; texts: string[] }

/** A field, or rows as a whole, that two people changed differently. */
export type Difference = {
	name: string
	theirs: Told[]
	yours: Told[]
	/** What the reader has seen by then, for a page that goes on with the own answer. */
	seen: string
}

/** What is stored and what was sent for the named fields. */
export function differences(names: readonly string[], stored: Values, sent: Values): Difference[] {
	const [theirs, yours, seen] = [leavesOf(stored), leavesOf(sent), fingerprint(stored)]
	return names.map((name) => ({
		name,
		theirs: told(theirs, name),
		yours: told(yours, name),
		seen: printDrawn([partOf(seen, name)]),
	}))
}

const told = (leaves: ReadonlyMap<string, string>, name: string): Told[] =>
	[...partOf(leaves, name)].map(([leaf, text]) => ({ name: leaf, texts: text.split('\n') }))
