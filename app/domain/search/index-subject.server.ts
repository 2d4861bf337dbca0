import { sql } from 'kysely'
import type { Tx } from '#app/platform/database.server.ts'
import { type Ask, askIn } from '#app/platform/read.server.ts'
import { raw } from '#app/platform/statement.ts'
import { lexemesOf } from './analysis/lexemes.ts'
import { ANALYSIS_VERSION, type Entry, type KindFound, type SubjectKind, subjectKinds } from './entry.ts'
import { renewTexts } from './files/file-words.server.ts'
import { otherEntries } from './kinds/other-entries.server.ts'
import { entriesOfRequest } from './kinds/request-entries.ts'
import { requestSource } from './kinds/request-source.server.ts'

/**
 * Writes the entries of one subject (`request:<id>`) as they should be now, and removes those of what is gone, within a
 * transaction with system access. Returns how many were not. Two workers that index the same subject take turns.
 */
export async function indexWithin(tx: Tx, subject: string): Promise<number> {
	const ask = askIn(tx)
	await ask(turnOf(subject))
	const entries = await entriesOf(ask, subject)
	await renewTexts(
		ask,
		entries.flatMap(({ textOf }) => textOf ?? []),
	)
	const [gone, written] = await Promise.all([ask(removal(subject, entries)), ask(upsert(subject, entries))])
	return gone.length + written.length
}

/** The entries of a subject as they should be; none if it is not there. */
async function entriesOf(ask: Ask, subject: string): Promise<Entry[]> {
	const at = subject.indexOf(':')
	const kind = subjectKinds.find((each) => each === subject.slice(0, at)) as SubjectKind | undefined
	const id = subject.slice(at + 1)
	if (!kind) return []
	if (kind !== 'request') return otherEntries[kind](ask, id)
	const source = await requestSource(ask, id)
	return source ? entriesOfRequest(source) : []
}

// Begun before the rows are read, so that what is written last was read last.
const turnOf = (subject: string) =>
	raw(sql`select pg_advisory_xact_lock(hashtextextended(${`search:${subject}`}, 0))`)

const removal = (subject: string, entries: readonly Entry[]) =>
	raw(sql`delete from search_entry where subject = ${subject}
		and id <> all (${entries.map(({ id }) => id)}::text[]) returning id`)

/** Only what differs is written: an unchanged row costs a look at it. */
const upsert = (subject: string, entries: readonly Entry[]) =>
	raw(sql`insert into search_entry (id, subject, kind, state_iso3, codes, at, version, words)
		select id, ${subject}, kind, state, codes, at, ${ANALYSIS_VERSION}, x.words::tsvector || coalesce(f.words, '')
		from json_to_recordset(${JSON.stringify(entries.map(stored))}::json)
			as x(id text, kind text, state text, codes text[], at timestamptz, words text, file text)
			left join attachment_text as f on f.attachment_id = x.file
		on conflict (id) do update set subject = excluded.subject, state_iso3 = excluded.state_iso3, codes = excluded.codes,
			at = excluded.at, version = excluded.version, words = excluded.words
		where (search_entry.subject, search_entry.state_iso3, search_entry.codes, search_entry.at, search_entry.version, search_entry.words)
			is distinct from (excluded.subject, excluded.state_iso3, excluded.codes, excluded.at, excluded.version, excluded.words)
		returning id`)

const undated: ReadonlySet<KindFound> = new Set<KindFound>(['institution', 'state', 'person', 'post'])

function stored({ id, kind, stateIso3, at, codes, texts, sight, textOf }: Entry) {
	const day = at.toISOString()
	const facts = [...codes, `k:${kind}`, ...(undated.has(kind) ? [] : [`year:${day.slice(0, 4)}`])]
	const marks = ['@all', ...sight, ...facts.map((code) => `#${code}`), `#m:${day.slice(0, 7)}`]
	return {
		id,
		kind,
		state: stateIso3,
		codes: facts,
		at: day,
		words: lexemesOf(texts, [...new Set(marks)]),
		file: textOf,
	}
}
