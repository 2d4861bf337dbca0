import { findPhrase, type Phrases, type Way, type Word } from './phrases.ts'
import { ofCode, quoted, stemsOf } from './stems.ts'
import { fillers, pairsOf, type Token, tokensOf } from './tokens.ts'

/** The question in the language of PostgreSQL (tsquery); null if it looks for nothing. */
export function queryText({ parts }: Question): string | null {
	if (parts.length === 0) return null
	// What is excluded comes last: an index begins with what is looked for.
	const inOrder = [...parts].sort((one, other) => Number(one.excluded) - Number(other.excluded))
	// The same word again asks for nothing more.
	return [...new Set(inOrder.map(ofPart))].join(' & ')
}

/**
 * The same question of whole words and their forms, without those that only begin like them: an index answers it without
 * reading every word that has this beginning. What is excluded stays.
 */
export const narrowText = ({ parts }: Question): string | null =>
	queryText({
		parts: parts.map((part) => (part.excluded ? part : { ...part, ways: part.ways.map(withoutBeginnings) })),
	})

const withoutBeginnings = (way: Way): Way =>
	way.kind === 'code' ? way : { ...way, words: way.words.map((word) => ({ ...word, begins: false })) }

/** A question of these parts as its reader would type it. */
export const typedText = (parts: readonly QuestionPart[]): string =>
	parts
		.map((part) => {
			const isQuoted = isPhrase(part) || (part.excluded && part.typed.includes(' '))
			return `${part.excluded ? '-' : ''}${isQuoted ? `"${part.written}"` : part.written}`
		})
		.join(' ')

/** Whether the words of a part were typed between quotation marks, to be found together. */
export const isPhrase = ({ ways: [first], excluded }: QuestionPart): boolean =>
	!excluded && first?.kind === 'phrase'

/** The question of one part, without what it excludes. */
export const partText = (part: QuestionPart): string => `(${[...new Set(part.ways.map(ofWay))].join(' | ')})`

const ofPart = (part: QuestionPart) => (part.excluded ? `!${partText(part)}` : partText(part))

function ofWay(way: Way): string {
	if (way.kind === 'code') return quoted(`#${way.code}`)
	const joined = way.words.map((word) => ofWord(word, way.kind)).join(way.kind === 'all' ? ' & ' : ' <-> ')
	return way.words.length > 1 ? `(${joined})` : joined
}

/** A Chinese run is found by its pairs: `&` asks for all of them, which is much faster than one after the other. */
function ofWord({ form, stems, isHan, begins, inCodes }: Word, kind: 'all' | 'phrase'): string {
	if (isHan) {
		const pairs = pairsOf(form)
		if (form.length === 1 || pairs.length === 1)
			return [...form].length === 1 ? `${quoted(form)}:*` : quoted(pairs[0] ?? form)
		return `(${pairs.map(quoted).join(kind === 'all' ? ' & ' : ' <-> ')})`
	}
	const end = begins ? ':*' : ''
	const ways = [
		`${quoted(form)}${end}`,
		...(inCodes ? [`${quoted(ofCode(form))}${end}`] : []),
		...stems.map((stem) => quoted(`=${stem}`)),
	]
	return ways.length > 1 ? `(${ways.join(' | ')})` : (ways[0] ?? quoted(form))
}

/** A part of a question: one of its ways is satisfied, or none if it is excluded. */
export type QuestionPart = {
	ways: readonly Way[]
	excluded: boolean
	/** Its words in the letters that are compared; a phrase and what is excluded as they were written. */
	typed: string
	/** As it stands in the question. */
	written: string
}
export type Question = { parts: readonly QuestionPart[] }

/** What people write in longer questions says nothing more. */
const LONGEST = 300
const MOST_PARTS = 12
/** From this many letters on a word also stands for the beginning of one: `sea` does not find `search`. */
const BEGINNING = 4

/**
 * Reads a question: words, "phrases" and -exclusions; everything else is a separator. Labels, synonyms and abbreviations
 * add ways to the words that they consist of. A question without a word to look for has no parts.
 */
export function readQuestion(text: string, phrases: Phrases): Question {
	const parts: QuestionPart[] = []
	for (const piece of piecesOf(text.slice(0, LONGEST))) {
		const tokens = tokensOf(piece.text)
		if (tokens.length === 0) continue
		if (piece.isPhrase || piece.excluded) parts.push(wholePart(piece, tokens, phrases))
		else parts.push(...freeParts(piece.text, tokens, phrases))
	}
	const kept = withoutFillers(parts).slice(0, MOST_PARTS)
	return { parts: kept.some(({ excluded }) => !excluded) ? kept : [] }
}

type Piece = { text: string; isPhrase: boolean; excluded: boolean }

// In the quotation marks of all six languages; a minus excludes only where a word begins.
const PIECE = /(^|\s)([-−–])?(?:["“”„«]([^"“”„«»]*)["“”»]|(\S+))/gu
const QUOTES = /["“”„«»]/u

function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = []
	let free = ''
	const flush = () => {
		pieces.push({ text: free, isPhrase: false, excluded: false })
		free = ''
	}
	for (const [, , minus, phrase, word = ''] of text.replace(QUOTED_INSIDE, ' $&').matchAll(PIECE)) {
		const excluded = minus !== undefined && /[\p{L}\p{N}]/u.test(phrase ?? word)
		if (phrase === undefined && !excluded) {
			free += ` ${word.replace(QUOTES, ' ')}`
			continue
		}
		flush()
		pieces.push({ text: phrase ?? word, isPhrase: phrase !== undefined, excluded })
	}
	flush()
	return pieces
}
const QUOTED_INSIDE = /(?<=[^\s\-−–])["“„«][^"“”„«»]+["“”»]/gu

const exact = ({ form, isHan }: Token): Word => ({
	form,
	stems: [],
	isHan,
	begins: false,
	inCodes: !isHan,
})
const free = (token: Token, inCodes = isLikeCode(token)): Word => ({
	form: token.form,
	stems: token.isHan ? [] : stemsOf(token.word),
	isHan: token.isHan,
	begins: !token.isHan && token.form.length >= BEGINNING && !/^\d+$/.test(token.form),
	inCodes,
})

/**
 * Whether a word is looked for in references and numbers, too. Of two or three letters it is a word of some language more
 * often than a code (`mar`, `men`, `red`): only in capitals, or beside a number as in a reference, does it stand for one.
 */
const isLikeCode = ({ form, isHan, isCapital }: Token, besideNumber = false) =>
	!isHan && (form.length >= BEGINNING || /\d/.test(form) || isCapital || besideNumber)

/** A phrase, or what is excluded: the words stand together. */
function wholePart({ text, isPhrase, excluded }: Piece, tokens: Token[], phrases: Phrases): QuestionPart {
	if (isPhrase)
		return {
			ways: [{ kind: 'phrase', words: tokens.map(exact), source: 'typed' }],
			excluded,
			typed: text,
			written: text,
		}
	const found = findPhrase(tokens, 0, phrases)
	const words = tokens.map((token) => free(token))
	const ways: Way[] = [{ kind: words.length > 1 ? 'phrase' : 'all', words, source: 'typed' }]
	const all = found?.length === tokens.length ? [...ways, ...found.ways] : ways
	return { ways: all, excluded, typed: text, written: text }
}

function freeParts(text: string, tokens: Token[], phrases: Phrases): QuestionPart[] {
	const parts: QuestionPart[] = []
	const besideNumber = tokens.some(({ form }) => /\d/.test(form))
	for (let at = 0; at < tokens.length; ) {
		const found = findPhrase(tokens, at, phrases)
		const length = found?.length ?? 1
		const taken = tokens.slice(at, at + length)
		// An abbreviation of the field never stands for a code.
		const words = taken.map((token) =>
			free(token, isLikeCode(found ? { ...token, isCapital: false } : token, besideNumber)),
		)
		const own: Way = { kind: 'all', words, source: 'typed' }
		parts.push({
			ways: [own, ...(found?.ways ?? [])],
			excluded: false,
			typed: taken.map(({ form }) => form).join(' '),
			written: text.slice(tokens[at]?.from, taken.at(-1)?.to),
		})
		at += length
	}
	return parts
}

function withoutFillers(parts: QuestionPart[]): QuestionPart[] {
	const telling = parts.filter(({ typed, ways }) => ways.length > 1 || !fillers.has(typed))
	return telling.some(({ excluded }) => !excluded) ? telling : parts
}
