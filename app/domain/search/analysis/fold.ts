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
