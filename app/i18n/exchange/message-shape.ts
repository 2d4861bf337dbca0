import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import notes from './notes.json'

/** What the page gives for an argument. A number may be written as it is, by `number` or by `plural`. */
export type ArgumentKind = 'text' | 'number' | 'date' | 'time' | 'select' | 'ordinal'

/** How often something appears when a message is shown: at least and at most, over all its branches. */
type Appears = { least: number; most: number }

export type MessageShape = {
	arguments: Map<string, Appears & { kinds: Set<ArgumentKind | 'plural'> }>
	tags: Map<string, Appears>
	/** The options of each `select` by its argument. */
	options: Map<string, Set<string>>
	/** The forms of each `plural` by its argument, exact numbers (`=0`) among them. */
	forms: Map<string, Set<string>>
}

type Counted = { [name: string]: Appears }

const kindOf = {
	[TYPE.argument]: 'text',
	[TYPE.number]: 'number',
	[TYPE.date]: 'date',
	[TYPE.time]: 'time',
} as const

/** Parses a message in the way the pages do; throws a `SyntaxError` that says what is wrong and where. */
export function parseMessage(text: string): MessageFormatElement[] {
	try {
		return parse(text, { captureLocation: true })
	} catch (error) {
		// The parser throws this error, which its types leave out.
		const { message, location } = error as SyntaxError & { location?: { start: { offset: number } } }
		const at = location ? ` at "${text.slice(location.start.offset, location.start.offset + 20)}"` : ''
		throw new SyntaxError(`${message.toLowerCase().replaceAll('_', ' ')}${at}`)
	}
}

/** Returns the arguments, tags and branches of a message. */
export function shapeOf(text: string): MessageShape {
	const kinds = new Map<string, Set<ArgumentKind | 'plural'>>()
	const options = new Map<string, Set<string>>()
	const forms = new Map<string, Set<string>>()

	const note = <Value>(map: Map<string, Set<Value>>, name: string, ...values: Value[]) =>
		map.set(name, new Set([...(map.get(name) ?? []), ...values]))

	/** Counts `a:name` for arguments and `t:name` for tags. */
	function count(elements: MessageFormatElement[]): Counted {
		return elements.reduce<Counted>((sum, element) => add(sum, countOne(element)), {})
	}

	function countOne(element: MessageFormatElement): Counted {
		switch (element.type) {
			case TYPE.literal:
			case TYPE.pound:
				return {}
			case TYPE.tag:
				return add({ [`t:${element.value}`]: once }, count(element.children))
			case TYPE.select:
				note(kinds, element.value, 'select')
				note(options, element.value, ...Object.keys(element.options))
				break
			case TYPE.plural:
				note(kinds, element.value, element.pluralType === 'ordinal' ? 'ordinal' : 'plural')
				note(forms, element.value, ...Object.keys(element.options))
				break
			default:
				note(kinds, element.value, kindOf[element.type])
				return { [`a:${element.value}`]: once }
		}
		const branches = Object.values(element.options).map(({ value }) => count(value))
		return add({ [`a:${element.value}`]: once }, either(branches))
	}

	const counted = Object.entries(count(parseMessage(text)))
	const of = (letter: string) =>
		counted.filter(([name]) => name.startsWith(letter)).map(([name, seen]) => [name.slice(2), seen] as const)
	return {
		arguments: new Map(
			of('a:').map(([name, seen]) => [name, { ...seen, kinds: kinds.get(name) ?? new Set() }]),
		),
		tags: new Map(of('t:')),
		options,
		forms,
	}
}

const once: Appears = { least: 1, most: 1 }
const never: Appears = { least: 0, most: 0 }

function add(one: Counted, other: Counted): Counted {
	const sum = { ...one }
	for (const [name, { least, most }] of Object.entries(other)) {
		const before = sum[name] ?? never
		sum[name] = { least: before.least + least, most: before.most + most }
	}
	return sum
}

/** Only one of the branches is shown. */
function either(branches: Counted[]): Counted {
	const names = new Set(branches.flatMap((branch) => Object.keys(branch)))
	const range = (name: string): Appears => ({
		least: Math.min(...branches.map((branch) => (branch[name] ?? never).least)),
		most: Math.max(...branches.map((branch) => (branch[name] ?? never).most)),
	})
	return Object.fromEntries([...names].map((name) => [name, range(name)]))
}

/** What a translator must know of a text besides the text: where it is, who reads it, what its arguments are. */
type Note = { where: string; readers: string; length?: string; arguments: string[] }

type Written = { where: string; readers?: string; length?: string }
const written: Record<string, Written> = notes

const kinds: Record<ArgumentKind | 'plural', string> = {
	text: 'filled in by the page',
	number: 'a number',
	date: 'a date',
	time: 'a time',
	select: 'chooses a branch; the names of the branches are not translated',
	plural: 'a number; write every plural form of your language, # shows the number',
	ordinal: 'a rank such as 1st; write every form of your language, # shows the number',
}

/** Returns the note of a text: the notes of its namespace and of the parts of it, the closest first. */
export function describeMessage(id: string, source: string): Note {
	const names = id.split('.')
	const paths = names.map((_, at) => names.slice(0, names.length - at).join('.'))
	const found = paths.flatMap((path) => (Object.hasOwn(written, path) ? (written[path] ?? []) : []))
	const shape = shapeOf(source)
	const length = found.find((note) => note.length)?.length
	return {
		where: found.map(({ where }) => where).join(' / '),
		readers: found.find((note) => note.readers)?.readers ?? '',
		...(length && { length }),
		arguments: [
			...[...shape.arguments].map(
				([name, { kinds: of }]) => `{${name}}: ${[...of].map((kind) => kinds[kind]).join('; ')}`,
			),
			...[...shape.tags.keys()].map(
				(name) => `<${name}></${name}>: filled in or formatted by the page; keep it`,
			),
		],
	}
}

/** Returns a note as lines of text. */
export const noteLines = ({ where, readers, length, arguments: all }: Note): string[] =>
	[`Where: ${where}`, `Read by: ${readers}`, ...(length ? [`Length: ${length}`] : []), ...all].filter(Boolean)
