import { fingerprint, leavesOf, partOf, printDrawn } from './fingerprint.ts'

type Values = Record<string, unknown>
/** An answer by the name of its field in the page; several texts where several codes were chosen. */
export type Told = { name: string; texts: string[] }

/** A field, or rows as a whole, that two people changed differently. */
export type Difference = {
	name: string
	theirs: Told[]
	yours: Told[]
	/** What the reader has seen by then, for a page that goes on with the own answer. */
	seen: string
}

/** What is stored and what was sent for the named fields. */
export const differences = (names: readonly string[], stored: Values, sent: Values): Difference[] =>
	names.map((name) => ({
		name,
		theirs: told(stored, name),
		yours: told(sent, name),
		seen: printDrawn([partOf(fingerprint(stored), name)]),
	}))

const told = (values: Values, name: string): Told[] =>
	[...partOf(leavesOf(values), name)].map(([leaf, text]) => ({ name: leaf, texts: text.split('\n') }))
