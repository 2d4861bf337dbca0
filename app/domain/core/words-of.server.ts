import type { Language } from '#app/platform/actor.ts'

/** One text of a record that is kept in several languages; English stands in for one that is missing. */
export function textIn(words: unknown, language: Language): string {
	const texts = (words ?? {}) as Partial<Record<Language, string>>
	return texts[language] ?? texts.en ?? ''
}
