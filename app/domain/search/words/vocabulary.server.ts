import { sql } from 'kysely'
import type { Ask } from '#app/platform/read.server.ts'
import { build, raw } from '#app/platform/statement.ts'
import { tokensOf } from '../analysis/tokens.ts'
import { asking, unasked } from '../found-ids.server.ts'
import { shippedSynonyms } from './known-phrases.ts'

const SHORTEST = 4

/** Words of the field, so that a spelling is offered before there are many records. */
const ofField = [
	...new Set(
		shippedSynonyms
			.flatMap(({ phrases }) => phrases.flatMap((phrase) => tokensOf(phrase)))
			.filter(({ isHan, form }) => !isHan && form.length >= SHORTEST)
			.map(({ form }) => form),
	),
]

/**
 * Gathers the words that can be offered, with system access: those of at least three records of at least two States that
 * officers find by their words. Nothing of a confidential request is among them.
 */
export async function gatherWords(ask: Ask): Promise<void> {
	await ask(raw(sql`delete from search_word`))
	await ask(asking(`'@office' | '@staff'`))
	await ask(
		raw(sql`insert into search_word (word, documents)
			select w.lexeme, count(distinct e.subject) from search_entry as e cross join lateral unnest(e.words) as w
			where length(w.lexeme) between ${sql.lit(SHORTEST)} and 40 and w.lexeme !~ '[#@=0-9]'
				and e.kind in ('request', 'need', 'programme')
			group by w.lexeme
			having count(distinct e.subject) >= 3 and count(distinct e.state_iso3) >= 2`),
	)
	await ask(unasked)
	await ask(
		raw(sql`insert into search_word (word, documents) select word, 0 from unnest(${ofField}::text[]) as word
			on conflict do nothing`),
	)
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
