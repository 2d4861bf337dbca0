import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Language } from '#workflows/languages.ts'
import type { NameBeside, NameKind } from './read-hit.ts'

/** A name that is the same in all languages; none where it is not there or not the reader's. */
export const nameBeside = (by: NameKind, name: string | null): NameBeside[] =>
	name ? [{ by, shown: name, forms: [name] }] : []

/** A name that has a form in each language, such as that of a State, found by any of them. */
export const namesBeside = (
	by: NameKind,
	names: Stored.TextByLanguage | null,
	language: Language,
): NameBeside[] => (names ? [{ by, shown: textIn(names, language), forms: Object.values(names) }] : [])
