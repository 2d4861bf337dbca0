import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import type { Language } from '#workflows/languages.ts'

/** What an entry is found by besides its title and its texts. */
export type NameKind = 'institution' | 'state' | 'programme' | 'section' | 'reference' | 'code'
/** A name beside a hit in the language of its reader, with all forms in which a question may have found it. */
export type NameBeside = { by: NameKind; shown: string; forms: readonly string[] }

/** A hit as its reader may see it. Its texts are those in which the question may have been found. */
export type ReadHit = {
	id: string
	title: string
	/** What stands in place of a title that people typed: the name of an untitled draft is a word of the page. */
	reference: string | null
	stateIso3: string | null
	/** A status of a request or need, as its reader knows it. */
	status: string | null
	/** A code of the words: the kind of assistance, the role of a post. */
	code: string | null
	href: string
	texts: readonly string[]
	/** Of the same entry: its State, its institution. None that the reader may not know. */
	names: readonly NameBeside[]
}

export type ReadOf = (read: Read, ids: string[], language: Language) => Promise<ReadHit[]>

/** A name that is the same in all languages; none where it is not there or not the reader's. */
export const nameBeside = (by: NameKind, name: string | null): NameBeside[] =>
	name ? [{ by, shown: name, forms: [name] }] : []

/** A name that has a form in each language, such as that of a State, found by any of them. */
export const namesBeside = (
	by: NameKind,
	names: Stored.TextByLanguage | null,
	language: Language,
): NameBeside[] => (names ? [{ by, shown: textIn(names, language), forms: Object.values(names) }] : [])
