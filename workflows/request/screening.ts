import type { ExcludedEquipment } from '#workflows/vocabulary.ts'
import { excludedWords, harmlessWords, seekingWords } from './screening-words.ts'

/**
 * Returns the excluded equipment that a line of a submission names; null if none. It compares words only, so the result
 * is advice: a person decides.
 */
export function screenLine(text: string): ExcludedEquipment | null {
	const { excluded, harmless, seeking } = patterns()
	// Longer than any item may be, so that forged input cannot slow the page.
	const plain = normalize(text.slice(0, 2000)).replace(harmless, ' . ')
	const found = excluded.find(([code, pattern]) => {
		return pattern.test(plain) && !(code === 'FIREARMS' && seeking.test(plain))
	})
	return found?.[0] ?? null
}

/** Returns lower case without accents, vowel signs, elongation and invisible characters. */
const normalize = (text: string) =>
	text
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}ـ]/gu, '')
		.replaceAll('’', "'")
		.toLowerCase()

const gap = '[\\s\\-‐-―\'"«»]*'

function patternOf(phrase: string): string {
	const pattern = normalize(phrase.trim())
		.split(' ')
		.map((word) => word.replace('*', '[\\p{L}\\p{N}]*'))
		.join(gap)
	if (/\p{Script=Han}/u.test(phrase)) return pattern // Chinese has no spaces between words
	// Arabic writes "and", "with", "for" and "the" together with the word.
	const before = /\p{Script=Arabic}/u.test(phrase)
		? '(?<![\\p{L}\\p{N}])[وف]?[بلك]?(?:ال|لل)?'
		: '(?<![\\p{L}\\p{N}])'
	return `${before}${pattern}(?![\\p{L}\\p{N}])`
}

const anyOf = (lists: readonly string[], flags: string) =>
	new RegExp(lists.flatMap((list) => list.split(',').map(patternOf)).join('|'), flags)

type Patterns = { excluded: [ExcludedEquipment, RegExp][]; harmless: RegExp; seeking: RegExp }
let known: Patterns | undefined

/** Built on first use: pages load this module long before input. */
function patterns(): Patterns {
	known ??= {
		excluded: excludedWords.map(([code, lists]) => [code, anyOf(lists, 'u')]),
		harmless: anyOf(harmlessWords, 'gu'),
		seeking: anyOf(seekingWords, 'u'),
	}
	return known
}
