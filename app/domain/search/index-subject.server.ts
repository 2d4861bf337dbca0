import { sql } from 'kysely'
import { writeFacts } from '#app/domain/facts/write-facts.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { type Ask, askIn } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import { lexemesOf } from './analysis/stems.ts'
import { ANALYSIS_VERSION, type Entry, type KindFound, subjectKinds } from './entry.ts'
import { renewTexts } from './files/file-words.server.ts'
import { clearFaults } from './index-faults.server.ts'
import { otherEntries } from './kinds/other-entries.server.ts'
import { entriesOfRequest } from './kinds/request-entries.ts'
import { requestSources } from './kinds/request-source.server.ts'

/** So many subjects are written in one transaction. */
export const AT_ONCE = 20

type Owned = Entry & { subject: string }

/**
 * Writes the entries of subjects (`request:<id>`), at most `AT_ONCE`, as they should be now, with the facts of the needs
 * of requests, and removes those of what is gone, within a transaction with system access. Returns the subject of each
 * entry or fact that differed. Two workers that index the same subject take turns. Practices go with their requests, whose
 * classification and readers decide on who finds them.
 */
export async function indexWithin(tx: Tx, given: readonly string[]): Promise<string[]> {
	const ask = askIn(tx)
	const subjects = [...new Set([...given, ...(await practicesOf(ask, given))])]
	await ask(turnsOf(subjects))
	const entries = await entriesOf(ask, subjects)
	await renewTexts(
		ask,
		entries.flatMap(({ textOf }) => textOf ?? []),
	)
	const [gone, written] = await Promise.all([
		ask(removal(subjects, entries)),
		ask(upsert(entries)),
		ask(clearFaults(subjects)),
	])
	return [...gone, ...written].map(({ subject }) => subject).concat(await writeFactsOf(ask, subjects))
}

async function practicesOf(ask: Ask, subjects: readonly string[]): Promise<string[]> {
	const requests = subjects.flatMap((subject) =>
		subject.startsWith('request:') ? [subject.slice('request:'.length)] : [],
	)
	if (requests.length === 0) return []
	const found = await ask(
		raw(sql<{ subject: string }>`select 'practice:' || id as subject from practice
			where request_id = any (${requests}::text[])`),
	)
	return found.map(({ subject }) => subject)
}

/** Writes the facts of the requests among the subjects; once for each need whose facts differed, its subject. */
async function writeFactsOf(ask: Ask, subjects: readonly string[]): Promise<string[]> {
	const differed: string[] = []
	for (const subject of subjects) {
		if (!subject.startsWith('request:')) continue
		const facts = await writeFacts(ask, subject.slice('request:'.length))
		for (let n = 0; n < facts; n++) differed.push(subject)
	}
	return differed
}

/** The entries of subjects as they should be; none of one that is not there. */
async function entriesOf(ask: Ask, subjects: readonly string[]): Promise<Owned[]> {
	const named = subjects.map((subject) => {
		const at = subject.indexOf(':')
		return { subject, kind: subject.slice(0, at), id: subject.slice(at + 1) }
	})
	const requests = named.flatMap(({ kind, id }) => (kind === 'request' ? [id] : []))
	const sources = requests.length > 0 ? await requestSources(ask, requests) : []
	const entries = sources.flatMap((source) => owned(`request:${source.id}`, entriesOfRequest(source)))
	for (const { subject, kind, id } of named) {
		const other = subjectKinds.find((each) => each === kind)
		if (other && other !== 'request') entries.push(...owned(subject, await otherEntries[other](ask, id)))
	}
	return entries
}

const owned = (subject: string, entries: readonly Entry[]): Owned[] =>
	entries.map((entry) => ({ ...entry, subject }))

// Begun before the rows are read, so that what is written last was read last; in one order, so that none wait in a ring.
const turnsOf = (subjects: readonly string[]) =>
	raw(sql`select pg_advisory_xact_lock(hashtextextended('search:' || subject, 0))
		from unnest(${[...subjects].sort()}::text[]) as subject`)

const removal = (subjects: readonly string[], entries: readonly Entry[]) =>
	raw(sql<{ subject: string }>`delete from search_entry where subject = any (${subjects}::text[])
		and id <> all (${entries.map(({ id }) => id)}::text[]) returning subject`)

/** Only what differs is written: an unchanged row costs a look at it. */
const upsert = (entries: readonly Owned[]) =>
	raw(sql<{
		subject: string
	}>`insert into search_entry (id, subject, kind, state_iso3, codes, at, version, words)
		select id, subject, kind, state, codes, at, ${ANALYSIS_VERSION}, x.words::tsvector || coalesce(f.words, '')
		from json_to_recordset(${JSON.stringify(entries.map(stored))}::json)
			as x(id text, subject text, kind text, state text, codes text[], at timestamptz, words text, file text)
			left join attachment_text as f on f.attachment_id = x.file
		on conflict (id) do update set subject = excluded.subject, state_iso3 = excluded.state_iso3, codes = excluded.codes,
			at = excluded.at, version = excluded.version, words = excluded.words
		where (search_entry.subject, search_entry.state_iso3, search_entry.codes, search_entry.at, search_entry.version, search_entry.words)
			is distinct from (excluded.subject, excluded.state_iso3, excluded.codes, excluded.at, excluded.version, excluded.words)
		returning subject`)

const undated: ReadonlySet<KindFound> = new Set<KindFound>(['institution', 'state', 'person', 'post'])

function stored({ id, subject, kind, stateIso3, at, codes, texts, sight, textOf }: Owned) {
	const day = at.toISOString()
	const facts = [...codes, `k:${kind}`, ...(undated.has(kind) ? [] : [`year:${day.slice(0, 4)}`])]
	const moments = [`d:${day.slice(0, 10)}`, `m:${day.slice(0, 7)}`]
	const marks = ['@all', ...sight, ...[...facts, ...moments].map((code) => `#${code}`)]
	return {
		id,
		subject,
		kind,
		state: stateIso3,
		codes: facts,
		at: day,
		words: lexemesOf(texts, [...new Set(marks)]),
		file: textOf,
	}
}
