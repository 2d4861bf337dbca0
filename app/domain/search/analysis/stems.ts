import snowball from 'snowball-stemmers'
import type { Language } from '#workflows/languages.ts'
import { bare, fillers, pairsOf, tokensOf } from './tokens.ts'

/** How much a text says about a thing: its title and reference, the names beside it, all else. */
type Weight = 'A' | 'B' | 'D'
export type WeightedText = {
	text: string
	weight: Weight
	language?: Language | undefined
	/** A reference or number: its parts are no words of any language. */
	isCode?: true
}

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
	for (const { text, weight, language, isCode } of texts) {
		for (const { word, form, isHan } of tokensOf(text)) {
			if (isHan) {
				for (const pair of pairsOf(word)) {
					at += 1
					add(pair, weight)
					if (weight === 'A') add(inTitle(pair), weight)
				}
				// So that the last sign is found alone, like every other one by the pair that it begins.
				if ([...word].length > 1) add([...word].at(-1) ?? '', weight)
				continue
			}
			at += 1
			if (isCode) {
				add(ofCode(form), weight)
				continue
			}
			for (const lexeme of [form, ...stemsOf(word, language).map((stem) => `=${stem}`)]) {
				add(lexeme, weight)
				if (weight === 'A') add(inTitle(lexeme), weight)
			}
		}
		at += BETWEEN_TEXTS
	}
	const words = [...places].map(([lexeme, found]) => `${quoted(lexeme)}:${[...new Set(found)].join(',')}`)
	const titles = texts
		.filter(({ weight, isCode }) => weight === 'A' && !isCode)
		.map(({ text }) => wholeTitle(text))
	return [...words, ...[...new Set([...marks, ...titles.flatMap((title) => title ?? [])])].map(quoted)].join(
		' ',
	)
}

/** The lexeme of a part of a reference or number. */
export const ofCode = (form: string) => `~${form}`

/** A lexeme of a title once more: so the index answers for titles alone. */
export const inTitle = (lexeme: string) => `^${lexeme}`

/** Longer titles are not typed as a whole. */
const LONGEST_TITLE = 100

/** The one lexeme of a whole title, whatever joins its words; null if it is too long for a question. */
export function wholeTitle(text: string): string | null {
	const words = tokensOf(text).flatMap(({ form }) => (fillers.has(form) ? [] : form))
	const title = words.join(' ')
	return title === '' || title.length > LONGEST_TITLE ? null : `$${title}`
}

/** A lexeme as tsvector and tsquery read it. */
export const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

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
	if (/\p{Script=Cyrillic}/u.test(word)) return russianStems(word)
	if (!/[a-z]/.test(word)) return []
	const of = latin.find((each) => each === language)
	return (of ? [of] : latin).flatMap((each) => latinStems(each, word))
}

/** Of the word with its accents and of the one without, since many people leave them out. */
function latinStems(language: Latin, word: string): string[] {
	const { stem } = stemmers[language]
	const plain = bare(word)
	const forms = {
		en: [singulars.get(plain) ?? word, singulars.get(plain) ?? plain],
		fr: [word, plain],
		es: [word, plain.replace(/([cs])ion$/, '$1ión').replace(/ces$/, 'z')],
	}
	return forms[language].map((form) => stem.call(stemmers[language], form))
}

/** English plurals that no ending shows. */
const singulars = new Map([
	['children', 'child'],
	['women', 'woman'],
	['men', 'man'],
	['people', 'person'],
	['policemen', 'policeman'],
	['policewomen', 'policewoman'],
	['fishermen', 'fisherman'],
	['lives', 'life'],
	['thieves', 'thief'],
	['analyses', 'analysis'],
	['criteria', 'criterion'],
	['curricula', 'curriculum'],
	['memoranda', 'memorandum'],
])

/** A Russian stem, and the same without the vowel that only some forms of a word have: заявок and заявка, беженец and беженцы. */
function russianStems(word: string): string[] {
	const stem = stemmers.ru.stem(word)
	return [
		stem,
		stem
			.replace(/лец$/, 'льц')
			.replace(/ец$/, 'ц')
			.replace(/([бвгджзклмнпрстфхцчшщ])[ое]к$/, '$1к'),
	]
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
