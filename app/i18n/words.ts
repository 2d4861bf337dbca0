import type { Language } from './languages.ts'
import type { Shape } from './shape.ts'
import * as ar from './words/ar/all.ts'
import * as en from './words/en/all.ts'
import * as es from './words/es/all.ts'
import * as fr from './words/fr/all.ts'
import * as ru from './words/ru/all.ts'
import * as zh from './words/zh/all.ts'

/** Every namespace, as English has it. */
export type Words = Shape<typeof en>
export type Namespace = keyof Words
export type SomeWords = Partial<Words>

/** A new namespace is one line in `all.ts` of each language; this type refuses a language that lacks one. */
export const catalogues: Record<Language, Words> = { ar, en, es, fr, ru, zh }

/** Always sent: the frame of every page and the messages of every form use them. */
export const everywhere = ['common', 'form'] as const satisfies readonly Namespace[]

/** The words of some namespaces only: a page is sent what it uses and nothing more. */
export function pickWords(language: Language, namespaces: Iterable<Namespace>): SomeWords {
	const catalogue = catalogues[language]
	return Object.fromEntries([...new Set(namespaces)].map((name) => [name, catalogue[name]]))
}
