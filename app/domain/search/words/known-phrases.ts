import { sql } from 'kysely'
import type { Ask } from '#app/platform/read.server.ts'
import { raw } from '#app/platform/statement.ts'
import { type PhraseGroup, type Phrases, phrasesFrom, preparePhrases } from '../analysis/phrases.ts'
import { formsOfWords, shippedSynonyms } from './shipped-synonyms.ts'

type Stored = { id: string; phrases: Record<string, string[]>; active: boolean }
type Prepared = { version: string; phrases: Phrases }

/** The last state of the groups for each list of labels. */
const prepared = new WeakMap<readonly PhraseGroup[], Prepared>()

const versionOf = () =>
	raw(sql<{ version: string }>`select concat(count(*), ' ', max(updated_at), ' ', sum(revision)) as version
		from search_synonym`)
const groups = () =>
	raw(sql<Stored>`select id, phrases, active from search_synonym order by id limit ${sql.lit(2000)}`)

/**
 * What a question may say in other words: the groups of the product less those that were withdrawn, those of
 * administrators, and the groups given, such as the labels of codes. They widen the question, so that a change counts
 * with the next one and nothing has to be indexed again.
 */
export async function knownPhrases(ask: Ask, labels: readonly PhraseGroup[]): Promise<Phrases> {
	const [{ version } = { version: '' }] = await ask(versionOf())
	const known = prepared.get(labels)
	if (known?.version === version) return known.phrases
	const stored = await ask(groups())
	const withdrawn = new Set(stored.filter(({ active }) => !active).map(({ id }) => id))
	const phrases = phrasesFrom([
		...shippedSynonyms.filter(({ key }) => !withdrawn.has(key)),
		...formsOfWords,
		...stored
			.filter(({ active }) => active)
			.map(({ phrases }): PhraseGroup => ({ phrases: Object.values(phrases).flat() })),
		...labels,
	])
	prepared.set(labels, { version, phrases })
	return phrases
}

/**
 * Analyses the words of all groups that the product brings along, and the groups given, in small pieces between other work:
 * otherwise the first question of a process would wait for it, as long as for fifty others.
 */
export const prepareKnownPhrases = (labels: readonly PhraseGroup[]): Promise<void> =>
	preparePhrases([...shippedSynonyms, ...formsOfWords, ...labels])
