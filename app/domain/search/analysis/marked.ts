import type { Way, Word } from './phrases.ts'
import type { Question } from './question.ts'
import { stemsOf } from './stems.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A piece of a text; `hit` if the question found it. */
export type Piece = { text: string; hit: boolean }

type Range = { from: number; to: number }

/**
 * The part of a text around the first word that the question found, with all that it found there marked; null if it
 * found nothing in it. At most about `room` characters.
 */
export function markedPart(text: string, question: Question, room: number): Piece[] | null {
	const ranges = hitsIn(text, question)
	const [first] = ranges
	if (!first) return null
	const from = text.length <= room ? 0 : wordStart(text, Math.max(0, first.from - Math.round(room / 3)))
	const to = text.length <= from + room ? text.length : wordEnd(text, from + room)
	const pieces = piecesOf(
		text,
		ranges.filter((range) => range.from >= from && range.to <= to),
		{ from, to },
	)
	return [
		...(from > 0 ? [{ text: '… ', hit: false }] : []),
		...pieces,
		...(to < text.length ? [{ text: ' …', hit: false }] : []),
	]
}

/** A whole text with all that the question found marked. */
export const markedText = (text: string, question: Question): Piece[] =>
	piecesOf(text, hitsIn(text, question), { from: 0, to: text.length })

function piecesOf(text: string, ranges: readonly Range[], { from, to }: Range): Piece[] {
	const pieces: Piece[] = []
	let at = from
	const add = (until: number, hit: boolean) => {
		if (until > at) pieces.push({ text: text.slice(at, until), hit })
		at = Math.max(at, until)
	}
	for (const range of ranges) {
		add(range.from, false)
		add(range.to, true)
	}
	add(to, false)
	return pieces
}

const BLANK = /\s/
const wordStart = (text: string, at: number) => {
	const blank = text.slice(at, at + 30).search(BLANK)
	return blank < 0 ? at : at + blank + 1
}
const wordEnd = (text: string, at: number) => {
	const blank = text.slice(at, at + 30).search(BLANK)
	return blank < 0 ? at : at + blank
}

function hitsIn(text: string, { parts }: Question): Range[] {
	const tokens = tokensOf(text)
	const ways = parts.filter(({ excluded }) => !excluded).flatMap((part) => part.ways)
	const found = ways.flatMap((way) => rangesOf(tokens, way))
	return joined(found.sort((one, other) => one.from - other.from || one.to - other.to))
}

function rangesOf(tokens: readonly Token[], way: Way): Range[] {
	if (way.kind === 'code') return []
	const { words } = way
	if (way.kind === 'all' || words.length === 1)
		return tokens.flatMap((token) => words.flatMap((word) => rangesIn(token, word)))
	return tokens.flatMap((_, at) => {
		const some = words.map((word, after) => {
			const token = tokens[at + after]
			return token ? rangesIn(token, word) : []
		})
		return some.every((ranges) => ranges.length > 0) ? some.flat() : []
	})
}

function rangesIn(token: Token, word: Word): Range[] {
	if (token.isHan !== word.isHan) return []
	if (word.isHan) return hanRanges(token, word.form)
	const isHit =
		token.form === word.form ||
		(word.begins && token.form.startsWith(word.form)) ||
		(word.stems.length > 0 && stemsOf(token.word).some((stem) => word.stems.includes(stem)))
	return isHit ? [{ from: token.from, to: token.to }] : []
}

function hanRanges({ word, from }: Token, run: string): Range[] {
	const ranges: Range[] = []
	for (let at = word.indexOf(run); at >= 0; at = word.indexOf(run, at + 1))
		ranges.push({ from: from + at, to: from + at + run.length })
	return ranges
}

/** Ranges that overlap are one. */
function joined(ranges: readonly Range[]): Range[] {
	const all: Range[] = []
	for (const range of ranges) {
		const last = all.at(-1)
		if (last && range.from < last.to) last.to = Math.max(last.to, range.to)
		else all.push({ ...range })
	}
	return all
}
