import snowball from 'snowball-stemmers'
import type { Language } from '#workflows/languages.ts'
import { bare } from './fold.ts'

const stemmers = {
	ar: snowball.newStemmer('arabic'),
	en: snowball.newStemmer('english'),
	es: snowball.newStemmer('spanish'),
	fr: snowball.newStemmer('french'),
	ru: snowball.newStemmer('russian'),
}

/** The languages in Latin letters: a word does not show which of them it is. */
export const latin = ['en', 'fr', 'es'] as const
type Latin = (typeof latin)[number]

const MOST = 20_000
const known = new Map<string, string[]>()

/**
 * The stems of a folded word, each without accents. The script decides on Arabic and Russian; a word in Latin letters is
 * stemmed in the language of its text, and in all three where that is not known.
 */
export function stemsOf(word: string, language?: Language): string[] {
	const key = `${language ?? ''} ${word}`
	const found = known.get(key)
	if (found) return found
	if (known.size === MOST) known.clear()
	const stems = [...new Set(find(word, language).map(bare))].filter((stem) => stem.length > 1)
	known.set(key, stems)
	return stems
}

function find(word: string, language: Language | undefined): string[] {
	if (/\d/.test(word)) return []
	if (/\p{Script=Arabic}/u.test(word)) return withoutParticles(word).map((each) => stemmers.ar.stem(each))
	if (/\p{Script=Cyrillic}/u.test(word)) return [stemmers.ru.stem(word)]
	if (!/[a-z]/.test(word)) return []
	const of = latin.find((each) => each === language)
	return (of ? [of] : latin).flatMap((each) => latinStems(each, word))
}

/** Of the word with its accents and of the one without, since many people leave them out. */
function latinStems(language: Latin, word: string): string[] {
	const { stem } = stemmers[language]
	const plain = bare(word)
	const forms = language === 'es' ? [word, plain.replace(/([cs])ion$/, '$1ión')] : [word, plain]
	return forms.map((form) => stem.call(stemmers[language], form))
}

/**
 * An Arabic word, and the word without the particles that are written as one with it: and, so, in, as, for, the. What is
 * left has three letters at least, as a word has.
 */
function withoutParticles(word: string): string[] {
	const rests = [/^[وف]?[بك]?ال/, /^[وف]?لل/, /^[وف]/, /^[وف]?[بكل]/].map((particle) =>
		word.replace(particle, ''),
	)
	return [...new Set([word, ...rests.filter((rest) => rest.length > 2)])]
}
