import type { NeedSection, RequestSection } from '#app/forms/sections.ts'
import type { WordsPath } from '#app/i18n/words.ts'

type Named = { section: RequestSection | NeedSection; fields: readonly string[] }

/** The words that name some sections and fields of a filing. */
export const unlockedWords = (sections: readonly Named[]): WordsPath[] =>
	sections.flatMap(({ section, fields }) => [
		`draft.sections.${section}` as const,
		...fields.map((field): WordsPath => `draft.${section}.${field}`),
	])
