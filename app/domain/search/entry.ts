import type { WeightedText } from './analysis/stems.ts'

/** The kinds of things that can be found, in the order of the filter. */
export const kindsFound = [
	'request',
	'need',
	'programme',
	'delivery',
	'message',
	'note',
	'file',
	'institution',
	'state',
	'person',
	'post',
	'noteVerbale',
	'practice',
] as const
export type KindFound = (typeof kindsFound)[number]

/** What is indexed at once: a request with all that belongs to it, or one row of another kind. */
export const subjectKinds = [
	'state',
	'authority',
	'programme',
	'person',
	'post',
	'note_verbale',
	'practice',
	'request',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

/**
 * One thing as one kind of reader may find it. Readers who know less of it have an entry of their own, whose id has a
 * suffix: each reader finds one of them.
 */
export type Entry = {
	/** `need:<id>`, `need:<id>/reference`. */
	id: string
	kind: KindFound
	stateIso3: string | null
	at: Date
	texts: readonly WeightedText[]
	/** Lexemes of who may see it: see `sight.ts`. */
	sight: readonly string[]
	/** Small facts for filters: `t:SEA`, `p:open`. */
	codes: readonly string[]
	/** The file whose text belongs to it. */
	textOf?: string | undefined
}

/** The thing that an entry stands for: its kind and id. */
export function thingOf(entryId: string): { kind: KindFound; id: string } {
	const [whole = ''] = entryId.split('/')
	const at = whole.indexOf(':')
	// Every entry is named in this way when it is written.
	return { kind: whole.slice(0, at) as KindFound, id: whole.slice(at + 1) }
}

/** Of the analysis and of what entries hold: entries of another version are written again. */
export const ANALYSIS_VERSION = 7
