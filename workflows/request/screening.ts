import type { ExcludedEquipment } from '#workflows/vocabulary.ts'
import { excludedWords, harmlessWords, seekingWords } from './screening-words.ts'

/**
 * What no programme may supply, if a line of a filing names it; null where nothing of the kind is named. It looks for
 * words only, so it advises: a person decides.
 */
export function screenLine(text: string): ExcludedEquipment | null {
	const { excluded, harmless, seeking } = patterns()
	// Longer than any item may be: what is forged must not keep the reader waiting.
	const plain = normalize(text.slice(0, 2000)).replace(harmless, ' . ')
	const found = excluded.find(([code, pattern]) => {
		return pattern.test(plain) && !(code === 'FIREARMS' && seeking.test(plain))
	})
	return found?.[0] ?? null
}

/** Lower case without accents, vowel signs, stretching and invisible characters. */
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
	if (/\p{Script=Han}/u.test(phrase)) return pattern // Chinese puts no space between words
	// "and", "with", "for" and "the" are written together with an Arabic word.
	const before = /\p{Script=Arabic}/u.test(phrase)
		? '(?<![\\p{L}\\p{N}])[وف]?[بلك]?(?:ال|لل)?'
		: '(?<![\\p{L}\\p{N}])'
	return `${before}${pattern}(?![\\p{L}\\p{N}])`
}

const anyOf = (lists: readonly string[], flags: string) =>
	new RegExp(lists.flatMap((list) => list.split(',').map(patternOf)).join('|'), flags)

type Patterns = { excluded: [ExcludedEquipment, RegExp][]; harmless: RegExp; seeking: RegExp }
let known: Patterns | undefined

/** Made when first needed: a page may load this long before anybody types. */
function patterns(): Patterns {
	known ??= {
		excluded: excludedWords.map(([code, lists]) => [code, anyOf(lists, 'u')]),
		harmless: anyOf(harmlessWords, 'gu'),
		seeking: anyOf(seekingWords, 'u'),
	}
	return known
}
