import { markedPart, type Piece } from './marked.ts'
import type { Question } from './question.ts'
import { bare, folded } from './tokens.ts'

/** Characters that are looked at together. */
const CHUNK = 2000
/** Letters that every form of a word begins with, as far as its stem says. */
const START = 3

/**
 * The first passage that matches a question, with its words marked; null if there is none. Of a long text, only the
 * parts that contain the beginning of a word of the question are analysed.
 */
export function passageIn(texts: readonly string[], question: Question, room: number): Piece[] | null {
	const starts = startsOf(question)
	for (const text of texts)
		for (const chunk of chunksOf(text)) {
			if (text.length > CHUNK && !mayHold(chunk, starts)) continue
			const part = markedPart(chunk, question, room)
			if (part) return part
		}
	return null
}

function* chunksOf(text: string): Generator<string> {
	for (let from = 0; from < text.length; ) {
		const near = from + CHUNK
		// Between two words, unless a word is longer than any.
		const blank = near < text.length ? text.slice(near, near + 200).search(/\s/) : -1
		const to = blank < 0 ? near : near + blank
		yield text.slice(from, to)
		from = to
	}
}

function startsOf({ parts }: Question): string[] {
	const words = parts
		.filter(({ excluded }) => !excluded)
		.flatMap(({ ways }) => ways)
		.flatMap((way) => (way.kind === 'code' ? [] : way.words))
	return [
		...new Set(
			words.flatMap(({ form, stems, isHan }) =>
				isHan ? [form] : [form, ...stems].map((each) => each.slice(0, START)),
			),
		),
	]
}

function mayHold(chunk: string, starts: readonly string[]): boolean {
	const text = bare(folded(chunk))
	return starts.some((start) => text.includes(start))
}
