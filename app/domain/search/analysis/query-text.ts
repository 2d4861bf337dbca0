import { quoted } from './lexemes.ts'
import type { Way, Word } from './phrases.ts'
import type { Part, Question } from './question.ts'
import { pairsOf } from './tokens.ts'

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

/** The question of one part, without what it excludes. */
export const partText = (part: Part): string => `(${[...new Set(part.ways.map(ofWay))].join(' | ')})`

const ofPart = (part: Part) => (part.excluded ? `!${partText(part)}` : partText(part))

function ofWay(way: Way): string {
	if (way.kind === 'code') return quoted(`#${way.code}`)
	const joined = way.words.map((word) => ofWord(word, way.kind)).join(way.kind === 'all' ? ' & ' : ' <-> ')
	return way.words.length > 1 ? `(${joined})` : joined
}

/** A Chinese run is found by its pairs: `&` asks for all of them, which is much faster than one after the other. */
function ofWord({ form, stems, isHan, begins }: Word, kind: 'all' | 'phrase'): string {
	if (isHan) {
		const pairs = pairsOf(form)
		if (form.length === 1 || pairs.length === 1)
			return [...form].length === 1 ? `${quoted(form)}:*` : quoted(pairs[0] ?? form)
		return `(${pairs.map(quoted).join(kind === 'all' ? ' & ' : ' <-> ')})`
	}
	const ways = [`${quoted(form)}${begins ? ':*' : ''}`, ...stems.map((stem) => quoted(`=${stem}`))]
	return ways.length > 1 ? `(${ways.join(' | ')})` : (ways[0] ?? quoted(form))
}
