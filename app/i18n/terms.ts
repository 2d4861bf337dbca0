import type { Language } from '#workflows/languages.ts'
import list from './terms.json' with { type: 'json' }

type Translated = Exclude<Language, 'en'>

/** A term with its equivalents: one for each language, decided once and used in every text. */
export type Term = Record<Language, string> & {
	/** Other forms that are right in some texts. */
	also?: Partial<Record<Translated, readonly string[]>>
	/** False for words that English also uses in other senses: a text that lacks the equivalent can be right. */
	check?: false
	/** Languages whose equivalent a United Nations translator has still to confirm. */
	confirm?: readonly Translated[]
	/** Of these, the languages where we were not sure ourselves. */
	unsure?: readonly Translated[]
	/** The State that it names, by its code (ISO 3166-1 alpha-3); the names are those of its entry. */
	iso3?: string
	/** Forms that no text of a language has any more, as they would be written there. */
	retired?: Partial<Record<Language, readonly string[]>>
}

/** The term list, by subject. */
// The type of a JSON file has texts where these are unions.
export const terms = list as readonly Term[]
