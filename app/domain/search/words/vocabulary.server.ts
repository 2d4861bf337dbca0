import { sql } from 'kysely'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, raw } from '#app/platform/database/statement.ts'
import { tokensOf } from '../analysis/tokens.ts'
import { asking, unasked } from '../found-ids.server.ts'
import { shippedSynonyms } from './known-phrases.ts'

const SHORTEST = 4
/** Records of which a word is offered: what fewer say tells of each of them. */
const FEWEST = 3

/** Words of the field, so that a spelling is offered before there are many records. */
const ofField = [
	...new Set(
		shippedSynonyms
			.flatMap(({ phrases }) => phrases.flatMap((phrase) => tokensOf(phrase)))
			.filter(({ isHan, form }) => !isHan && form.length >= SHORTEST)
			.map(({ form }) => form),
	),
]

/** Removes at most so many words that were counted and never offered; returns how many there were. */
export async function forgetWords(ask: Ask, most: number): Promise<number> {
	const gone = await ask(
		raw(sql`delete from search_word_count where word = any (array(
			select word from search_word_count limit ${sql.lit(most)})) returning word`),
	)
	return gone.length
}

/**
 * Counts the words of the entries between two subjects, with system access: those that officers find by their words.
 * Nothing of a confidential request is among them.
 */
export async function countWords(ask: Ask, after: string, last: string): Promise<void> {
	await ask(asking(`'@office' | '@staff'`))
	await ask(
		raw(sql`insert into search_word_count as known (word, documents, state_iso3, shared)
			select w.lexeme, count(distinct e.subject), min(e.state_iso3), coalesce(min(e.state_iso3) <> max(e.state_iso3), false)
			from search_entry as e cross join lateral unnest(e.words) as w
			where e.subject > ${after} and e.subject <= ${last} and e.kind in ('request', 'need', 'programme')
				and length(w.lexeme) between ${sql.lit(SHORTEST)} and 40 and w.lexeme !~ '[#@=~^$0-9]'
			group by w.lexeme
			on conflict (word) do update set documents = known.documents + excluded.documents,
				state_iso3 = coalesce(known.state_iso3, excluded.state_iso3),
				shared = known.shared or excluded.shared or coalesce(known.state_iso3 <> excluded.state_iso3, false)`),
	)
	await ask(unasked)
}

type Counted = { word: string; documents: number; shared: boolean }

/**
 * Offers the counted words after this one, at most so many, with system access: those of at least three records of at
 * least two States. Returns the last of them, null if there are no more; words of the field are then offered, too.
 */
export async function offerWords(ask: Ask, after: string, most: number): Promise<string | null> {
	const counted = await ask(
		raw(sql<Counted>`select word, documents, shared from search_word_count where word > ${after}
			order by word limit ${sql.lit(most)}`),
	)
	const last = counted.length < most ? null : (counted.at(-1)?.word ?? null)
	const inRange = sql`word > ${after} and (${last}::text is null or word <= ${last})`
	const offered = counted.filter(({ documents, shared }) => documents >= FEWEST && shared)
	await ask(raw(sql`delete from search_word where ${inRange}`))
	await ask(
		raw(sql`insert into search_word (word, documents)
			select word, documents from json_to_recordset(${JSON.stringify(offered)}::json) as x(word text, documents integer)`),
	)
	await ask(raw(sql`delete from search_word_count where ${inRange}`))
	if (last !== null) return last
	await ask(
		raw(sql`insert into search_word (word, documents) select word, 0 from unnest(${ofField}::text[]) as word
			on conflict do nothing`),
	)
	return null
}

/** Whether the database can compare words: without the extension no spelling is offered. */
export async function comparesWords(ask: Ask): Promise<boolean> {
	const found = await ask(
		build.selectNoFrom(sql<boolean>`to_regproc('similarity') is not null`.as('compares')),
	)
	return found[0]?.compares ?? false
}

/** The known word that is most like this one; null if none is like it. */
export async function similarWord(ask: Ask, word: string): Promise<string | null> {
	const [found] = await ask(
		raw(sql<{ word: string }>`select word from search_word
			where word % ${word} and length(word) between ${word.length - 2}::integer and ${word.length + 2}::integer
			order by similarity(word, ${word}) desc, documents desc, word limit 1`),
	)
	return found?.word ?? null
}
