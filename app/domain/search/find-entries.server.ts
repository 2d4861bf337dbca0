import { sql } from 'kysely'
import { now } from '#app/platform/clock.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import { gradePoints } from './analysis/grades.ts'
import { quoted } from './analysis/stems.ts'
import type { KindFound } from './entry.ts'

/** An entry that the question found, with what filters and the order need. */
export type FoundEntry = {
	id: string
	kind: KindFound
	stateIso3: string | null
	codes: string[]
	at: Date
	/** How it was found: see `gradesOf`. */
	rank: number
	/** Found by its title, however old it is; the same entry may be among the newest. */
	titled: boolean
}

/** Where the next older entries begin: after the last of those before. */
export type Before = { at: Date; id: string } | null

/** Days or months of the last change that follow each other, as facts (`d:2026-11-29`, `m:2026-11`), and when they began. */
export type Window = { facts: readonly string[]; since: Date }

type EntryQuery = {
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
	/** What its hits are ranked by; by their age alone where it is absent. */
	order?: Order | undefined
}

/** How hits are ranked, and which titles are found however old they are. */
export type Order = {
	/** Queries of each part of the question, the best first: see `gradesOf`. */
	grades: readonly (readonly (string | null)[])[]
	/** The question of titles alone, as `titleText` writes it. */
	title: string | null
}

/** Titles that are found however old they are. */
const MOST_TITLES = 50

/**
 * The newest entries that the reader may see and the question finds, the newest first, at most `most`, and before them the
 * newest that have it in their titles: one statement. The policy of the table asks for the words and for the reader, by
 * the index.
 */
export async function findEntries(read: Read, asked: EntryQuery): Promise<FoundEntry[]> {
	const { query, narrow, before, most, order } = asked
	const first = !narrow || narrow === query ? [] : inTurn(narrow, asked)
	const titles = order?.title
		? sql`select *, true as titled from ${entriesOf(asked, [], inTurn(order.title, asked), null, MOST_TITLES)} union all `
		: sql``
	return read(
		raw(sql<FoundEntry>`select id, kind, state_iso3 as "stateIso3", codes, at, rank, titled from (
			${titles}select *, false as titled from ${entriesOf(asked, first, inTurn(query, asked), before, most)}) as found`),
	)
}

/** Which of these questions find an entry that the reader may see, in their order: one statement for all of them. */
export async function findAnyOf(
	read: Read,
	queries: readonly string[],
	{ codes, windows }: Pick<EntryQuery, 'codes' | 'windows'>,
): Promise<boolean[]> {
	if (queries.length === 0) return []
	const each = queries.map((query, at) => {
		const asked = { query, codes, windows, before: null, most: 1 }
		return sql`select ${at}::integer as at from ${entriesOf(asked, [], inTurn(query, asked), null, 1)} as found`
	})
	const found = await read(raw(sql<{ at: number }>`${sql.join(each, sql` union all `)}`))
	return queries.map((_, at) => found.some((one) => one.at === at))
}

/** The questions of each window, and of all at last; each with what those before it have, as one may be left out. */
function inTurn(sought: string, { codes, windows }: EntryQuery): string[] {
	const whole = [`(${sought})`, ...codes.map(ofFact)].join(' & ')
	const inWindows = windows.map((_, at) => {
		const facts = windows.slice(0, at + 1).flatMap((window) => window.facts)
		return `${whole} & (${facts.map(ofFact).join(' | ')})`
	})
	return [...inWindows, whole]
}

const entriesOf = (
	{ windows, order }: EntryQuery,
	narrow: readonly string[],
	questions: readonly string[],
	before: Before,
	most: number,
) => sql`newest_entries(${narrow}::text[], ${questions}::text[], ${windows.map(({ since }) => since)}::timestamptz[],
	${now()}::timestamptz, ${order?.grades ?? []}::text[]::tsquery[], ${gradePoints}::float8[],
	${before?.at ?? null}::timestamptz, ${before?.id ?? ''}::text, ${most}::integer)`

const ofFact = (fact: string) => quoted(`#${fact}`)
