import { type PhraseGroup, type Phrases, phrasesFrom } from '../analysis/phrases.ts'
import plurals from './arabic-plurals.json' with { type: 'json' }
import synonyms from './synonyms.json' with { type: 'json' }

/**
 * Synonyms and abbreviations of the field in six languages, and Arabic plurals that no stem shows. They widen the
 * question, so that a new one counts at once and nothing has to be indexed again.
 */
const shipped: readonly PhraseGroup[] = [...synonyms, ...plurals.map((forms) => ({ phrases: forms }))]

const prepared = new WeakMap<readonly PhraseGroup[], Phrases>()

/** What is shipped and the groups given, such as the labels of codes; prepared once for each list of groups. */
export function knownPhrases(more: readonly PhraseGroup[]): Phrases {
	const found = prepared.get(more) ?? phrasesFrom([...shipped, ...more])
	prepared.set(more, found)
	return found
}
