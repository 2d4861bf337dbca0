import type { PhraseGroup } from '../analysis/phrases.ts'
import plurals from './arabic-plurals.json' with { type: 'json' }
import synonyms from './synonyms.json' with { type: 'json' }
import verbs from './verbs-and-nouns.json' with { type: 'json' }

/** A group that the product brings along; its key is its first phrase, in letters that an address can have. */
export type ShippedGroup = PhraseGroup & { key: string }

const keyOf = (phrase = '') => phrase.toLowerCase().replace(/[^a-z0-9]+/g, '-')

/** Synonyms and abbreviations of the field in six languages. */
export const shippedSynonyms: readonly ShippedGroup[] = synonyms.map((group) => ({
	...group,
	key: keyOf(group.phrases[0]),
}))

/** Forms of one word that no stem shows: Arabic plurals, French and Spanish verbs with their nouns. */
export const formsOfWords: readonly PhraseGroup[] = [...plurals, ...verbs].map((forms) => ({
	phrases: forms,
}))
