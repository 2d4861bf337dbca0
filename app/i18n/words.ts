import type { Language } from '#workflows/languages.ts'
import { ar } from './messages/ar.ts'
import { en } from './messages/en.ts'
import { es } from './messages/es.ts'
import { fr } from './messages/fr.ts'
import { ru } from './messages/ru.ts'
import { zh } from './messages/zh.ts'

/** Every namespace, as English has it. */
export type Words = typeof en
export type Namespace = keyof Words
export type SomeWords = Partial<Words>

/** The whole path of each message: `lists.names.status`. */
export type WordPath = PathsIn<Words>
type PathsIn<Tree> = {
	[Name in keyof Tree & string]: Tree[Name] extends string ? Name : `${Name}.${PathsIn<Tree[Name]>}`
}[keyof Tree & string]

/** A namespace, or a part of one: `codes.themes`. */
export type WordsPath = Namespace | `${Namespace}.${string}`

/**
 * What the `handle` of a route says it uses: known in advance, or found out from the address and from what its
 * loader gave (undefined where it failed).
 */
export type WordsUsed =
	| readonly WordsPath[]
	| ((route: { params: Record<string, string | undefined>; data: unknown }) => readonly WordsPath[])

/** A new file of messages is two lines in `messages/en.ts` and beside it; a language that lacks a message does not compile. */
export const catalogues: Record<Language, Words> = { ar, en, es, fr, ru, zh }

/** Always sent: the frame of every page and the messages of every form use them. */
export const everywhere = ['common', 'form'] as const satisfies readonly Namespace[]

type Tree = { [name: string]: string | Tree }

/** Some of the words only: a page is sent what it uses and nothing more. A path that is not there is left out. */
export function pickWords(language: Language, paths: Iterable<WordsPath>): SomeWords {
	const picked: Tree = {}
	// The shorter path first: a whole namespace takes its parts with it.
	const inOrder = [...new Set(paths)].sort((one, other) => one.length - other.length)
	const all: Tree = catalogues[language]
	for (const path of inOrder) copy(all, picked, path.split('.'))
	return picked as SomeWords // parts of the words
}

function copy(from: Tree, to: Tree, [name = '', ...rest]: string[]) {
	const words = Object.hasOwn(from, name) ? from[name] : undefined
	if (words === undefined || words === to[name]) return
	if (rest.length === 0) to[name] = words
	else if (typeof words === 'object') {
		const here = to[name] ?? {}
		to[name] = here
		if (typeof here === 'object') copy(words, here, rest)
	}
}
