import type { Language } from '#workflows/languages.ts'

/** A piece of a line. A code keeps its direction in every language; `note` is a footnote, numbered through. */
export type UnRun =
	| { value: string; code?: boolean }
	| { note: number; runs: readonly { value: string; code?: boolean }[] }

export type UnTable = {
	kind: 'table'
	/** "Table 3", and what it shows. */
	name: string
	title: string
	head: readonly string[]
	/** As many cells as the head has; the last rows can be totals. */
	rows: readonly { cells: readonly string[]; isTotal: boolean }[]
	/** From which column on there are numbers. */
	numbersFrom: number
	remarks: readonly string[]
}

export type UnPicture = {
	kind: 'picture'
	name: string
	title: string
	/** What the picture shows, for readers who do not see it. */
	description: string
	png: Uint8Array
	/** Size in the same unit, of which only the proportion counts. */
	width: number
	height: number
}

export type UnBlock =
	/** A chapter or an annex: its sign (`IV.`, "Annex I") and its title. The annexes start a page. */
	| { kind: 'heading'; level: 1 | 2; sign: string; title: string; startsPage?: boolean }
	| { kind: 'paragraph'; sign: string; runs: readonly UnRun[] }
	| { kind: 'item'; sign: string; runs: readonly UnRun[] }
	| { kind: 'facts'; lines: readonly { label: string; value: string; code?: boolean }[] }
	| UnTable
	| UnPicture

/**
 * A document in the style of the United Nations, without emblem: masthead, title, and what follows. Its numbers are
 * written in it, so that a reference is right in all languages.
 */
export type UnDocument = {
	language: Language
	/** Printed across the head of a document of fictitious data. */
	mark: string | null
	masthead: {
		organization: string
		/** Null while the document has no symbol. */
		symbol: string | null
		organ: string
		/** Distribution, date and original language. */
		facts: readonly string[]
	}
	/** Below the masthead: the session that the document is for. */
	session: string | null
	title: string
	/** Below the title: who wrote it, and for which period. */
	subtitles: readonly string[]
	blocks: readonly UnBlock[]
	/** The moment that its files state as theirs, so that the same document has the same bytes. */
	at: Date
}
