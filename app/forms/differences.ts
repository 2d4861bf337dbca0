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
export function differences(names: readonly string[], stored: Values, sent: Values): Difference[] {
	const [theirs, yours, seen] = [leavesOf(stored), leavesOf(sent), fingerprint(stored)]
	return names.map((name) => ({
		name,
		theirs: told(theirs, name),
		yours: told(yours, name),
		seen: printDrawn([partOf(seen, name)]),
	}))
}

const told = (leaves: ReadonlyMap<string, string>, name: string): Told[] =>
	[...partOf(leaves, name)].map(([leaf, text]) => ({ name: leaf, texts: text.split('\n') }))
