type Values = Record<string, unknown>

/**
 * The hash of every field that is not empty, by its dotted name: the state that a page was rendered from, without
 * texts.
 */
export type Fingerprint = ReadonlyMap<string, string>

/** Returns every field by its dotted name, as the text that a page would send; empty ones are omitted. */
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

/** Returns one or several values as texts: 5 and '5', true and 'on', null and '' are equal. */
const textsOf = (value: unknown): string[] => [value].flat().map(textOf).filter(Boolean)

function textOf(value: unknown): string {
	if (value === true) return 'on'
	if (typeof value === 'number') return String(value)
	return typeof value === 'string' ? value.replaceAll('\0', '').replaceAll('\r\n', '\n').trim() : ''
}

/** Returns the leaves of a field, or of a part of it, in canonical order. */
export const partOf = (leaves: ReadonlyMap<string, string>, name: string): Map<string, string> =>
	new Map(
		[...leaves].filter(([leaf]) => isWithin(leaf, name)).sort(([one], [other]) => (one < other ? -1 : 1)),
	)

export const isWithin = (leaf: string, name: string) => leaf === name || leaf.startsWith(`${name}.`)

export const fingerprint = (values: Values): Fingerprint =>
	new Map([...leavesOf(values)].map(([name, text]) => [name, hash(asStored(text))]))

/** A telephone number is shown with blanks and stored without. */
const asStored = (text: string) =>
	/^\+\d[\d -]*( ext\. \d+)?$/.test(text) ? text.replace(' ext. ', ';ext=').replace(/[ -]/g, '') : text

/** Two 32-bit multiply-and-xor rounds over the text, six digits of the result: the same in every browser. */
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

// A page without a response tries repeatedly; only its latest attempts can have arrived.
const MAX_KEPT = 4
const MAX_LENGTH = 60_000

/** Serializes for a hidden field: the state first rendered, then what was sent since without a response. */
export const printDrawn = ([base = new Map(), ...tried]: readonly Fingerprint[]): string =>
	[base, ...tried.slice(1 - MAX_KEPT)].map(print).join(' ')

const print = (one: Fingerprint) =>
	[...one]
		.filter(([name]) => !/[\s~=]/.test(name))
		.map(([name, hashed]) => `${name}=${hashed}`)
		.join('~')

/** Parses it. Unreadable text counts as a page rendered from an empty state. */
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

/** Returns the rendered state after its reader has seen another person's newer answer and keeps their own. */
export function withSeen(drawn: readonly Fingerprint[], name: string, seen: Fingerprint): Fingerprint[] {
	return drawn.map((one) => new Map([...[...one].filter(([leaf]) => !isWithin(leaf, name)), ...seen]))
}

/** An answer by its field name; several texts if several codes were chosen. */
export type FieldTexts = { name: string; texts: string[] }

/** A field, or all rows of a table, that two people changed differently. */
export type Difference = {
	name: string
	theirs: FieldTexts[]
	yours: FieldTexts[]
	/** The value the reader has seen, for a page that continues with their own answer. */
	seen: string
}

/** Returns the stored and the submitted values of the named fields. */
export function differences(names: readonly string[], stored: Values, sent: Values): Difference[] {
	const [theirs, yours, seen] = [leavesOf(stored), leavesOf(sent), fingerprint(stored)]
	return names.map((name) => ({
		name,
		theirs: told(theirs, name),
		yours: told(yours, name),
		seen: printDrawn([partOf(seen, name)]),
	}))
}

const told = (leaves: ReadonlyMap<string, string>, name: string): FieldTexts[] =>
	[...partOf(leaves, name)].map(([leaf, text]) => ({ name: leaf, texts: text.split('\n') }))
