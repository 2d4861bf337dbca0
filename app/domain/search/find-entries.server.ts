import { sql } from 'kysely'
import { now } from '#app/platform/clock.server.ts'
import type { Read } from '#app/platform/read.server.ts'
import { raw } from '#app/platform/statement.ts'
import { quoted } from './analysis/stems.ts'
import type { KindFound } from './entry.ts'

/** An entry that the question found, with what filters and the order need. */
export type FoundEntry = {
	id: string
	kind: KindFound
	stateIso3: string | null
	codes: string[]
	at: Date
	/** How much it is about the question. */
	rank: number
}

/** Where the next older entries begin: after the last of those before. */
export type Before = { at: Date; id: string } | null

/** Days or months of the last change that follow each other, as facts (`d:2026-11-29`, `m:2026-11`), and when they began. */
export type Window = { facts: readonly string[]; since: Date }

type Asked = {
	/** The question as `queryText` writes it. */
	query: string
	/** The same of whole words, as `narrowText` writes it: asked first, and the answer where it finds `most`. */
	narrow?: string | undefined
	/** Facts that every entry has: `k:need`, `s:GHA`. */
	codes: readonly string[]
	/** Looked through first, from the latest on; all that is older only where they have fewer than `most`. */
	windows: readonly Window[]
	before: Before
	most: number
}

/**
 * The newest entries that the reader may see and the question finds, the newest first, at most `most`: one statement. The
 * policy of the table asks for the words and for the reader, by the index.
 */
export async function findEntries(
	read: Read,
	{ query, narrow, codes, windows, before, most }: Asked,
): Promise<FoundEntry[]> {
	const whole = (sought: string) => [`(${sought})`, ...codes.map(ofFact)].join(' & ')
	// Each with what those before it have: one of them may have been left out.
	const inWindows = (sought: string) =>
		windows.map((_, at) => {
			const facts = windows.slice(0, at + 1).flatMap((window) => window.facts)
			return `${whole(sought)} & (${facts.map(ofFact).join(' | ')})`
		})
	const inTurn = (sought: string) => [...inWindows(sought), whole(sought)]
	const questions = inTurn(query)
	const first = !narrow || narrow === query ? [] : inTurn(narrow)
	const since = windows.map((window) => window.since)
	return read(
		raw(sql<FoundEntry>`select id, kind, state_iso3 as "stateIso3", codes, at, rank
			from newest_entries(${first}::text[], ${questions}::text[], ${since}::timestamptz[], ${now()}::timestamptz, ${query}::tsquery,
				${before?.at ?? null}::timestamptz, ${before?.id ?? ''}::text, ${most}::integer)`),
	)
}

const ofFact = (fact: string) => quoted(`#${fact}`)
