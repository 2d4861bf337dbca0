import { type ArgumentKind, shapeOf } from './message-shape.ts'
import notes from './notes.json' with { type: 'json' }

/** What a translator must know of a text besides the text: where it is, who reads it, what its arguments are. */
export type Note = { where: string; readers: string; length?: string; arguments: string[] }

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
	const found = paths.flatMap((path) => (Object.hasOwn(written, path) ? [written[path] as Written] : []))
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
