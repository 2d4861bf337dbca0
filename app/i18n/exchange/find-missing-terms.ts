import { type Term, terms } from '../terms.ts'

/**
 * Returns the terms of an English text whose equivalent the translation lacks, each with what was expected. Words are
 * compared by their stems, in any order, because they are inflected; the answer is advice and no proof.
 */
export function findMissingTerms(language: string, english: string, translation: string): string[] {
	const said = plain(translation)
	return termsIn(english).flatMap((term) => {
		const expected = [term[language as 'fr'], ...(term.also?.[language as 'fr'] ?? [])]
		return expected.some((words) => isIn(language, words, said)) ? [] : [`"${term.en}" is "${expected[0]}"`]
	})
}

const checked = terms
	.filter(({ check }) => check !== false)
	.toSorted((one, other) => other.en.length - one.en.length)
const patterns = new Map(checked.map((term) => [term, patternOf(term.en)]))

/** "request", "requests", "notes verbales", and not "to request" or "You may request". */
function patternOf(english: string): RegExp {
	const escaped = english
		.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
		.replaceAll(' ', 's? ')
		.replace(/y$/, '(?:y|ie)')
	const verb = '(?<!\\b(?:to|may|can|must|not|and|or|will|please) )'
	return new RegExp(`${verb}\\b${escaped}(?:s|es)?\\b`, english === 'UNODC' ? 'g' : 'gi')
}

/** The longest terms first; what belongs to one is not taken for another ("technical assistance needs"). */
function termsIn(english: string): Term[] {
	let left = english.replace(/\{[^{}]*\}/g, ' ')
	return checked.filter((term) => {
		const shortened = left.replace(patterns.get(term) as RegExp, ' ')
		const found = shortened !== left
		left = shortened
		return found
	})
}

/** Without vowel signs, which Arabic may leave out, and in small letters. */
const plain = (text: string) =>
	text
		.normalize('NFC')
		.replace(/[\u064b-\u0652\u0670]/g, '')
		.toLowerCase()

function isIn(language: string, words: string, said: string): boolean {
	if (language === 'zh') return said.includes(words)
	const stems = plain(words)
		.split(/[\s’'()«»,-]+/)
		.map((word) => stemOf(language, word))
	return stems.filter((stem) => stem.length >= 3).every((stem) => said.includes(stem))
}

/** What remains of a word when its ending changes; in Arabic also without the article and joined prepositions. */
function stemOf(language: string, word: string): string {
	if (language === 'ar')
		return word
			.replace(/^(?:و?ال|لل|[وبل])(?=.{3})/, '')
			.replace(/[ةى]$/, '')
			.slice(0, 5)
	if (language === 'ru') return word.slice(0, Math.max(3, word.length - 3))
	return word.slice(0, Math.max(4, word.length - 2))
}
