import { breather } from '#app/platform/threads/breather.ts'
import type { Language } from '#workflows/languages.ts'
import { latin, stemsOf } from './stems.ts'
import { fillers, type Token, tokensOf } from './tokens.ts'

/** A word of a question: how it is written, its stems, and whether words that begin with it and codes count. */
export type Word = {
	form: string
	stems: readonly string[]
	isHan: boolean
	begins: boolean
	/** Also looked for in references and numbers. */
	inCodes: boolean
}
/** Where a way comes from: what was typed, another form of its word, or a synonym of a language (or of any). */
type Source = 'typed' | 'form' | Language | 'any'
/** One way to satisfy a part of a question: all words, the words one after the other, or a code. */
export type Way =
	| { kind: 'all' | 'phrase'; words: readonly Word[]; source: Source }
	| { kind: 'code'; code: string }

/** Words that mean the same in any of the six languages, with the codes that stand for it in a record. */
export type PhraseGroup = {
	phrases: readonly string[]
	/** The language of each phrase, where it is known. */
	languages?: readonly Language[] | undefined
	codes?: readonly string[] | undefined
	/** Forms of one word, and no synonyms. */
	areForms?: true | undefined
}

/** What a question may say in other words, found by the words themselves. */
export type Phrases = ReadonlyMap<string, readonly PhraseGroup[]>

const LONGEST = 12
const MOST_WAYS = 40

/** Prepares groups to be found in a question, whatever the form of their words. */
export function phrasesFrom(groups: readonly PhraseGroup[]): Phrases {
	const found = new Map<string, PhraseGroup[]>()
	for (const group of groups)
		for (const key of keysOfGroup(group)) {
			const others = found.get(key)
			if (others) others.push(group)
			else found.set(key, [group])
		}
	return found
}

/** Analyses groups before they are needed, and lets other work go on in between. */
export async function preparePhrases(groups: readonly PhraseGroup[]): Promise<void> {
	const breathe = breather()
	for (const group of groups) {
		keysOfGroup(group)
		await breathe()
	}
}

const analysed = new WeakMap<PhraseGroup, ReadonlySet<string>>()

/** What a group is found by; most groups stay the same as long as the process, while others change. */
function keysOfGroup(group: PhraseGroup): ReadonlySet<string> {
	const known = analysed.get(group)
	if (known) return known
	const keys = new Set(group.phrases.flatMap((phrase) => keysOf(tokensOf(phrase))))
	analysed.set(group, keys)
	return keys
}

/** The longest phrase that begins with this word of a question: its number of words, and what else it means. */
export function findPhrase(
	tokens: readonly Token[],
	at: number,
	phrases: Phrases,
): { length: number; ways: Way[] } | undefined {
	const most = Math.min(LONGEST, tokens.length - at)
	if (phrases.size === 0 || fillers.has(tokens[at]?.form ?? '')) return undefined
	for (let length = most; length > 0; length--) {
		const groups = keysOf(tokens.slice(at, at + length)).flatMap((key) => phrases.get(key) ?? [])
		if (groups.length > 0) return { length, ways: waysOf([...new Set(groups)]) }
	}
	return undefined
}

/** The words as written, and their stems in each language; words that join others do not count. */
function keysOf(tokens: readonly Token[]): string[] {
	const telling = tokens.filter(({ form }) => !fillers.has(form))
	if (telling.length === 0) return []
	const joined = latin.map((language) =>
		telling
			.map(({ word, form, isHan }) => (isHan ? form : (stemsOf(word, language).at(-1) ?? form)))
			.join(' '),
	)
	const [only] = telling
	const stems = telling.length === 1 && only && !only.isHan ? stemsOf(only.word) : []
	return [...new Set([telling.map(({ form }) => form).join(' '), ...joined, ...stems])]
}

function waysOf(groups: readonly PhraseGroup[]): Way[] {
	const codes = new Set(groups.flatMap((group) => group.codes ?? []))
	const sources = new Map<string, Source>()
	for (const { phrases, languages, areForms } of groups)
		for (const [at, phrase] of phrases.entries())
			if (!sources.has(phrase)) sources.set(phrase, areForms ? 'form' : (languages?.[at] ?? 'any'))
	const inWords = [...sources].map(([phrase, source]): Way => {
		const words = tokensOf(phrase).map(wordOf)
		return { kind: words.length > 1 ? 'phrase' : 'all', words, source }
	})
	return [...[...codes].map((code): Way => ({ kind: 'code', code })), ...inWords].slice(0, MOST_WAYS)
}

const wordOf = ({ word, form, isHan }: Token): Word => ({
	form,
	stems: isHan ? [] : stemsOf(word),
	isHan,
	begins: false,
	inCodes: false,
})
