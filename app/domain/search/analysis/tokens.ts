import { latinDigits } from '#workflows/typed/whole-number.ts'

// Vowel signs, tatweel, and characters that only say in which direction to read.
const MARKS =
	/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Letters that people of the six languages write in one way or another, with the one that stands for all. */
const letters: [RegExp, string][] = [
	[/[أإآٱ]/g, 'ا'],
	[/[ىئی]/g, 'ي'],
	[/ؤ/g, 'و'],
	[/ة/g, 'ه'],
	[/ک/g, 'ك'],
	[/ё/g, 'е'],
	[/œ/g, 'oe'],
	[/æ/g, 'ae'],
	[/ß/g, 'ss'],
]

/**
 * One text as search compares it: lower case, digits of one script, Arabic without vowel signs and with one form of each
 * letter. Accents stay, since stemming needs them.
 */
export const folded = (text: string): string =>
	letters.reduce(
		(all, [written, one]) => all.replace(written, one),
		latinDigits(text.normalize('NFKC').toLowerCase()).replace(MARKS, '').normalize('NFC'),
	)

/** A folded word without the accents of Latin letters; й stays й. */
export const bare = (word: string): string =>
	word
		.normalize('NFD')
		.replace(/([a-z])[\u0300-\u036f]+/g, '$1')
		.normalize('NFC')

/** A word, or a run of Chinese characters, with its place in the text. */
export type Token = {
	word: string
	form: string
	isHan: boolean
	/** Written in capital letters alone. */
	isCapital: boolean
	from: number
	to: number
}

// Letters, marks and digits only: what is searched can therefore hold no sign of the query language.
const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}\u200c\u200d])+/gu
// The beginning of every reference (SOM-TA-2026-GHA-0007) is one word: SOM alone would find all requests.
const TOKEN = new RegExp(`(?<![\\p{L}\\p{N}])som[\\s\\p{Dash}]ta(?![\\p{L}\\p{N}])|${WORD.source}`, 'giu')
const LONGEST = 60

/** The words of a text in order: `word` folded, `form` without accents as well. */
export function tokensOf(text: string): Token[] {
	const found: Token[] = []
	for (const match of text.matchAll(TOKEN)) {
		// Folding can make two words of one sign, such as ½.
		const word = (folded(match[0]).match(WORD) ?? []).join('').slice(0, LONGEST)
		if (word === '') continue
		const isHan = /^\p{Script=Han}/u.test(word)
		const isCapital = /^[A-Z]{2,}$/.test(match[0])
		found.push({
			word,
			form: bare(word),
			isHan,
			isCapital,
			from: match.index,
			to: match.index + match[0].length,
		})
	}
	return found
}

/** Overlapping pairs of a run of Chinese characters, which has no blanks between words. */
export function pairsOf(run: string): string[] {
	const signs = [...run]
	if (signs.length < 2) return signs
	return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
}

/** Words that join others; without them a question means the same, and a text may use another one. */
// biome-ignore format: a list of words reads better as a paragraph
export const fillers = new Set([
	'a', 'an', 'and', 'at', 'by', 'for', 'in', 'is', 'of', 'on', 'or', 'the', 'to', 'with',
	'au', 'aux', 'avec', 'd', 'dans', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'ou', 'par', 'pour', 'sur', 'un', 'une',
	'al', 'con', 'del', 'el', 'las', 'los', 'para', 'por', 'una', 'uno', 'y', 'o', 's', 'qu',
	'в', 'во', 'для', 'и', 'из', 'на', 'о', 'об', 'от', 'по', 'с', 'со',
	'في', 'من', 'علي', 'الي', 'عن', 'مع', 'او',
	'的', '和', '与', '在',
])
