import type { Language } from '#workflows/languages.ts'
import { stemsOf } from './stems.ts'
import { pairsOf, tokensOf } from './tokens.ts'

/** How much a text says about a thing: its title and reference, the names beside it, all else. */
type Weight = 'A' | 'B' | 'D'
export type WeightedText = { text: string; weight: Weight; language?: Language | undefined }

// Limits of a tsvector, kept well below those of PostgreSQL.
const LAST_POSITION = 16_000
const POSITIONS = 8
const BETWEEN_TEXTS = 10
const MOST_BYTES = 700_000

/**
 * What is stored of one entry: its words with their places, the lexemes of who may see it (`@`) and small facts (`#`),
 * as the text of a tsvector.
 */
export function lexemesOf(texts: readonly WeightedText[], marks: readonly string[]): string {
	const places = new Map<string, string[]>()
	let at = 0
	let room = MOST_BYTES
	const add = (lexeme: string, weight: Weight) => {
		const known = places.get(lexeme)
		if (!known) room -= Buffer.byteLength(lexeme)
		// The text goes on with new words that are not found, rather than not at all.
		if (!known && room < 0) return
		const found = known ?? []
		if (found.length < POSITIONS) found.push(`${Math.min(at, LAST_POSITION)}${weight === 'D' ? '' : weight}`)
		places.set(lexeme, found)
	}
	for (const { text, weight, language } of texts) {
		for (const { word, form, isHan } of tokensOf(text)) {
			if (isHan) {
				for (const pair of pairsOf(word)) {
					at += 1
					add(pair, weight)
				}
				// So that the last sign is found alone, like every other one by the pair that it begins.
				if ([...word].length > 1) add([...word].at(-1) ?? '', weight)
				continue
			}
			at += 1
			add(form, weight)
			for (const stem of stemsOf(word, language)) add(`=${stem}`, weight)
		}
		at += BETWEEN_TEXTS
	}
	const words = [...places].map(([lexeme, found]) => `${quoted(lexeme)}:${[...new Set(found)].join(',')}`)
	return [...words, ...marks.map(quoted)].join(' ')
}

/** A lexeme as tsvector and tsquery read it. */
export const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
