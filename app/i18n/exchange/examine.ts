import { type Term, terms } from '../terms.ts'
import { findBroken, numericNames } from './compare-messages.ts'
import type { Offered, Translation } from './translation-states.ts'
import { findTypography } from './typography.ts'

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
	.map((term) => ({ term, pattern: patternOf(term.en) }))

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
	return checked.flatMap(({ term, pattern }) => {
		const shortened = left.replace(pattern, ' ')
		const found = shortened !== left
		left = shortened
		return found ? [term] : []
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

/** What is wrong with texts, by their id: `refused` must be corrected, `warnings` are to be looked at. */
export type Examined = { refused: string[]; warnings: string[] }

/** Texts in the order of English, with what is stored of them. */
export type Known = { language: string; translations: ReadonlyMap<string, Translation> }

/**
 * Returns which translations of a file are taken over: those that differ from what is stored, and those that the
 * translator marks as done although nothing had to be changed. The rest of the file was not touched.
 */
export function takenOver(offered: readonly Offered[], { translations }: Known): Offered[] {
	return offered.filter(({ id, target, isDone, problem }) => {
		const stored = translations.get(id)
		if (problem || !stored) return true
		return target === (stored.target ?? '')
			? isDone && stored.state !== 'translated'
			: target !== '' || isDone
	})
}

/** Checks translations before they are written. If one is refused, none is taken. */
export function examine(offered: readonly Offered[], { language, translations }: Known): Examined {
	const numbers = numericNames([...translations.values()].map(({ source }) => source))
	const seen = new Set<string>()
	const examined: Examined = { refused: [], warnings: [] }
	for (const one of offered) {
		const { id, source, target } = one
		const english = translations.get(id)?.source
		const refused = seen.has(id) ? ['is there twice'] : refusalsOf(one, { language, english, numbers })
		seen.add(id)
		examined.refused.push(...refused.map((why) => `${id}: ${why}`))
		if (refused.length > 0 || english === undefined) continue
		const warnings = [
			...(source === english
				? []
				: ['the English text has changed since the export; it stays to be translated']),
			...findTypography(language, english, target),
			...findMissingTerms(language, english, target).map((term) => `term ${term}`),
		]
		examined.warnings.push(...warnings.map((why) => `${id}: ${why}`))
	}
	return examined
}

type Against = { language: string; english: string | undefined; numbers: ReadonlySet<string> }

function refusalsOf({ target, problem }: Offered, { language, english, numbers }: Against): string[] {
	if (english === undefined) return ['there is no such text']
	if (problem) return [problem]
	if (target === '' && english !== '') return ['has no translation']
	if (unprintable.test(target)) return ['holds a control character']
	return findBroken({ language, english, translation: target, numbers })
}

const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Cn}\ufffc\ufffd]/u
