import type { Phrases } from './phrases.ts'
import { fillers } from './tokens.ts'

/** Shorter runs are one word, or are found by their pairs. */
const RUN = /\p{Script=Han}{4,}/gu
const QUOTES = /["“”„«»]/u
const LONGEST = 12
/** Signs of most words. */
const USUAL = 2

/**
 * A question whose Chinese runs are written word by word: a run is found only where all of it stands together, while a
 * text may have its words apart. A word is the longest that is known, else two signs; a sign that is left says too little.
 */
export const inHanWords = (text: string, phrases: Phrases): string =>
	QUOTES.test(text) ? text : text.replace(RUN, (run) => ` ${wordsOf([...run], phrases).join(' ')} `)

function wordsOf(signs: readonly string[], phrases: Phrases): string[] {
	const words: string[] = []
	for (let at = 0; at < signs.length; ) {
		const known = longestKnown(signs.slice(at, at + LONGEST), phrases)
		const isFiller = known === undefined && fillers.has(signs[at] ?? '')
		const word = known ?? signs.slice(at, at + (isFiller ? 1 : USUAL)).join('')
		const length = [...word].length
		if (length >= USUAL) words.push(word)
		at += length
	}
	return words
}

function longestKnown(signs: readonly string[], phrases: Phrases): string | undefined {
	for (let length = signs.length; length >= USUAL; length--) {
		const word = signs.slice(0, length).join('')
		if (phrases.has(word)) return word
	}
	return undefined
}
