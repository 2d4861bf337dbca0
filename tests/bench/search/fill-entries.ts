import { ANALYSIS_VERSION } from '#app/domain/search/entry.ts'
import { systemActor } from '#app/platform/actor.ts'
import { queuePool, withActor } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

const AT_ONCE = 10_000
/** Lexemes of an entry, as a need has them, of a vocabulary in which few words are common. */
const WORDS = 74
const VOCABULARY = 40_000

/** Ids of the readers, whose lexemes each a part of the entries has. */
export type Readers = { officer: string; manager: string; donor: string }

/**
 * Adds so many entries of ten years and of all States, without records behind them; the index of words is built after
 * them. `training` is in a third of them, `boat` in one of 200, and `magnifier` in one of 66,000.
 */
export async function fillEntries(count: number, readers: Readers): Promise<void> {
	await queuePool().query('drop index search_entry_words')
	for (let from = 0; from < count; from += AT_ONCE)
		await withActor(systemActor, (tx) => add(tx, from, Math.min(from + AT_ONCE, count) - 1, readers))
	await queuePool().query('create index search_entry_words on search_entry using gin (words)')
	await queuePool().query('analyze search_entry')
}

const add = (tx: Prisma.TransactionClient, from: number, to: number, { officer, manager, donor }: Readers) =>
	tx.$executeRaw`
		insert into search_entry (id, subject, kind, state_iso3, codes, at, version, words)
		select 'need:bench' || n, 'request:bench' || n, 'need', state, array['k:need', 's:' || state], at, ${ANALYSIS_VERSION}, (
				concat('''@all'' ''@office'' ''@staff'' ''@open'' ''#k:need'' ''#m:', to_char(at, 'YYYY-MM'), ''' ''@s:', state, ''' ''#s:', state, '''',
					' ''@r:', region, '''',
					case when n % 20 = 0 then concat(' ''@o:', ${officer}::text, '''') end,
					case when n % 50 = 0 then concat(' ''@m:', ${manager}::text, '''') end,
					case when n % 50 = 1 then concat(' ''@d:', ${donor}::text, '''') end,
					case when n % 3 = 0 then ' training:1A' end,
					case when n % 200 = 0 then ' boat:2' end,
					case when n % 66000 = 0 then ' magnifier:3' end,
					' ', (select string_agg('w' || floor(${VOCABULARY}::int * power(random(), 4))::int || ':' || k, ' ')
						from generate_series(4, ${WORDS}::int) as k where n >= 0)))::tsvector
		from generate_series(${from}::int, ${to}::int) as n
			cross join lateral (select now() - interval '1 day' * (n * 7919 % 3650) as at,
				(array['002', '019', '142', '150', '009'])[1 + n % 5] as region,
				chr(65 + n % 14) || chr(65 + n / 14 % 14) || 'X' as state) as made`
