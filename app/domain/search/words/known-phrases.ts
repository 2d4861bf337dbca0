import { sql } from 'kysely'
import type { Ask } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import { type Language, languages } from '#workflows/languages.ts'
import { type PhraseGroup, type Phrases, phrasesFrom, preparePhrases } from '../analysis/phrases.ts'
import plurals from './arabic-plurals.json' with { type: 'json' }
import commonWords from './common-words.json' with { type: 'json' }
import synonyms from './synonyms.json' with { type: 'json' }
import verbs from './verbs-and-nouns.json' with { type: 'json' }

/** A group that the product brings along; its key is its first English phrase, in letters that an address can have. */
type ShippedGroup = PhraseGroup & { key: string; isCommon?: true }

const keyOf = (phrase = '') => phrase.toLowerCase().replace(/[^a-z0-9]+/g, '-')

/**
 * Synonyms and abbreviations of the field in six languages, and common words such as child or telephone. Of a common word
 * a reader looks for the word itself: what other languages call it counts only where a question finds nothing.
 */
export const shippedSynonyms: readonly ShippedGroup[] = [
	...synonyms.map(({ phrases, codes }): ShippedGroup => {
		return { ...inLanguages(phrases), codes, key: keyOf(phrases.en[0]) }
	}),
	...commonWords.map((phrases): ShippedGroup => {
		return { ...inLanguages(phrases), key: keyOf(phrases.en[0]), isCommon: true }
	}),
]

/** Phrases by language, one after the other, each with its language. */
function inLanguages(byLanguage: Partial<Record<Language, readonly string[] | undefined>>) {
	const all = languages.flatMap((language) =>
		(byLanguage[language] ?? []).map((phrase) => ({ phrase, language })),
	)
	return { phrases: all.map(({ phrase }) => phrase), languages: all.map(({ language }) => language) }
}

/** Forms of one word that no stem shows: Arabic plurals, French and Spanish verbs with their nouns. */
const formsOfWords: readonly PhraseGroup[] = [...plurals, ...verbs].map((forms) => ({
	phrases: forms,
	areForms: true,
}))

type ChangedGroup = { id: string; phrases: Stored.PhrasesByLanguage; active: boolean }
type Prepared = { version: string; phrases: Phrases; wider: Phrases }

/** The last state of the groups for each list of labels. */
const prepared = new WeakMap<readonly PhraseGroup[], Prepared>()

const versionOf = () =>
	raw(sql<{ version: string }>`select concat(count(*), ' ', max(updated_at), ' ', sum(revision)) as version
		from search_synonym`)
const groups = () =>
	raw(sql<ChangedGroup>`select id, phrases, active from search_synonym order by id limit ${sql.lit(2000)}`)

/**
 * What a question may say in other words: the groups of the product less those that were withdrawn, those of
 * administrators, and the groups given, such as the labels of codes. They widen the question, so that a change counts
 * with the next one and nothing has to be indexed again.
 */
export const knownPhrases = async (ask: Ask, labels: readonly PhraseGroup[]): Promise<Phrases> =>
	(await present(ask, labels)).phrases

/** The same with common words, for a question that found nothing. */
export const widerPhrases = async (ask: Ask, labels: readonly PhraseGroup[]): Promise<Phrases> =>
	(await present(ask, labels)).wider

async function present(ask: Ask, labels: readonly PhraseGroup[]): Promise<Prepared> {
	const [{ version } = { version: '' }] = await ask(versionOf())
	const known = prepared.get(labels)
	if (known?.version === version) return known
	const stored = await ask(groups())
	const withdrawn = new Set(stored.filter(({ active }) => !active).map(({ id }) => id))
	const shipped = shippedSynonyms.filter(({ key }) => !withdrawn.has(key))
	const all = [
		...shipped.filter(({ isCommon }) => !isCommon),
		...formsOfWords,
		...stored.filter(({ active }) => active).map(({ phrases }): PhraseGroup => inLanguages(phrases)),
		...labels,
	]
	const wider = [...all, ...shipped.filter(({ isCommon }) => isCommon)]
	const found = { version, phrases: phrasesFrom(all), wider: phrasesFrom(wider) }
	prepared.set(labels, found)
	return found
}

/**
 * Analyses the words of all groups that the product brings along, and the groups given, in small pieces between other work:
 * otherwise the first question of a process would wait for it, as long as for fifty others.
 */
export const prepareKnownPhrases = (labels: readonly PhraseGroup[]): Promise<void> =>
	preparePhrases([...shippedSynonyms, ...formsOfWords, ...labels])
