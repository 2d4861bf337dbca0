import { createHash } from 'node:crypto'
import { readRecord, readTexts, type Texts, writeRecord } from './catalogue-files.ts'

/** Not recorded as translated, translated from an older English text, or translated from the present one. */
export type TranslationState = 'new' | 'changed' | 'translated'

/** A text with its translation, which is absent where the file of the language has none. */
export type Translation = { id: string; source: string; target?: string; state: TranslationState }

/** Names a source text in a record. Long enough for two versions of one text never to share it by chance. */
const hashOf = (source: string): string => createHash('sha256').update(source).digest('base64url').slice(0, 8)

/** Returns every text in the order of English, with its state in a language. */
export function listTranslations(root: string, language: string): Translation[] {
	const texts = readTexts(root, language)
	const record = readRecord(root, language)
	return [...readTexts(root, 'en')].map(([id, source]) => {
		const target = texts.get(id)
		return { id, source, target, state: stateOf(source, target, record.get(id)) }
	})
}

function stateOf(source: string, target: string | undefined, recorded: string | undefined): TranslationState {
	if (target === undefined || recorded === undefined) return 'new'
	return recorded === hashOf(source) ? 'translated' : 'changed'
}

/** Counts the texts of a language by their state. */
export function countStates(translations: readonly Translation[]): Record<TranslationState, number> {
	const counts = { translated: 0, new: 0, changed: 0 }
	for (const { state } of translations) counts[state] += 1
	return counts
}

/** Records from which English text each of these was translated. */
export function recordTranslated(root: string, language: string, sources: Texts): void {
	const record = readRecord(root, language)
	for (const [id, source] of sources) record.set(id, hashOf(source))
	writeRecord(root, language, record)
}

/** A translation in a file that comes back. */
export type Offered = {
	id: string
	/** The English text that the translator saw. */
	source: string
	target: string
	/** Whether the translator says that it is translated. */
	isDone: boolean
	/** Why it cannot be read. */
	problem?: string
}

/** Translations of one language, or why the file as a whole is not read. */
export type OfferedFile = { language: string; offered: Offered[] } | { refused: string }

/** The largest file that is read; all texts in one language need less than a quarter of it. */
export const largestFile = 16 * 1024 * 1024
