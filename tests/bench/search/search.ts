import { rmSync } from 'node:fs'
import type { PoolConfig } from 'pg'
import { ANALYSIS_VERSION } from '#app/domain/search/entry.ts'
import { newestHits } from '#app/domain/search/hits.server.ts'
import { indexTouched } from '#app/domain/search/index-touched.server.ts'
import { search as searchEntries } from '#app/domain/search/search.server.ts'
import { prepareKnownPhrases } from '#app/domain/search/words/known-phrases.ts'
import { codeLabels } from '#app/i18n/code-labels.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { queuePool, withActor } from '#app/platform/database/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { programs, startCluster } from '#tests/faults/cluster.ts'
import { hostileQuestions } from '#tests/support/hostile-questions.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import type { Options } from '../options.ts'
import { timeOfTree } from '../process-time.ts'
import { openStepWorld, round, type StepWorld } from '../step-world.ts'
import { type Figure, print } from '../table.ts'

const ROUNDS = 20
const INDEXED = 100
const STEPS = 15
/** The embedded database is for installations of this size at most. */
const MOST_EMBEDDED = 100_000

const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN
const questions = {
	common: `'training':*`,
	middling: `'boat':*`,
	rare: `'magnifier':*`,
	two: `'training':* & 'w7'`,
}

/** `npm run bench -- search 100000 1000000`: what a search costs among so many entries, under row-level security. */
export async function search({ sizes }: Options): Promise<void> {
	for (const size of sizes.length > 0 ? sizes : [MOST_EMBEDDED]) {
		if (programs) print(await onServer(size))
		if (size <= MOST_EMBEDDED) print(await embedded(size))
	}
}

async function onServer(size: number): Promise<Figure[]> {
	const cluster = await startCluster()
	try {
		return await measure('PostgreSQL', { connectionString: cluster.url, max: 4 }, size, 50)
	} finally {
		await cluster.remove()
	}
}

async function embedded(size: number): Promise<Figure[]> {
	const folder = scratchFolder('bench-search')
	const database = await startEmbeddedDatabase(folder)
	try {
		return await measure('embedded', database.connection, size, 100)
	} finally {
		await database.stop()
		rmSync(folder, { recursive: true, force: true })
	}
}

async function measure(where: string, connection: PoolConfig, size: number, aim: number): Promise<Figure[]> {
	const world = await openStepWorld(connection)
	const about = `search, ${where}, ${size} entries`
	const written = await indexing(world, about)
	const triageOfficer: Actor = personOf('triage')
	const as = (role: Actor['role'], own: Partial<Actor> = {}): Actor => ({ ...triageOfficer, role, ...own })
	const caseOfficer: Actor = { ...personOf('case.africa'), regions: ['002', '019'] }
	const programmeManager: Actor = { ...caseOfficer, role: 'programmeManager', regions: [] }
	const readers: Actor[] = [
		as('drafter', { stateIso3: 'AAX' }),
		as('focalPoint', { stateIso3: 'AAX' }),
		as('mission', { stateIso3: 'AAX' }),
		triageOfficer,
		caseOfficer,
		as('headquartersApprover'),
		programmeManager,
		as('dueDiligenceOfficer'),
		as('donor', { donor: 'donor' }),
		as('administrator'),
	]
	await fillEntries(size, { officer: caseOfficer.id, manager: programmeManager.id, donor: 'donor' })
	const figures = [written, await space(about, size)]
	for (const actor of readers) figures.push(await asked(`${about}, ${actor.role}`, actor, aim))
	figures.push(await hostile(about, triageOfficer), await growth(world, about))
	await world.close()
	return figures
}

/**
 * The processor time of one answer, of this process and of the database that it has started, in milliseconds: the mean of
 * several rounds, once everything is warm. By the clock, other work on the machine would count.
 */
async function costOf(answer: () => Promise<unknown>): Promise<number> {
	for (let n = 0; n < 3; n++) await answer()
	const before = timeOfTree(process.pid)
	for (let n = 0; n < ROUNDS; n++) await answer()
	return ((timeOfTree(process.pid) - before) * 1000) / ROUNDS
}

/** The worst of the questions. */
async function asked(what: string, actor: Actor, aim: number): Promise<Figure> {
	const each: [string, number, number][] = []
	for (const [name, query] of Object.entries(questions)) {
		const asked = { query, narrow: query.replaceAll(':*', ''), codes: [], before: null }
		const answer = () => readAs(actor, (read) => newestHits(read, asked))
		each.push([name, await costOf(answer), (await answer()).hits.length])
	}
	const worst = Math.max(...each.map(([, time]) => time))
	const against = each.map(([name, time, found]) => `${name} ${time.toFixed(1)} (${found})`).join(', ')
	return { what, value: `${worst.toFixed(1)} ms`, against, aim: `<= ${aim} ms`, met: worst <= aim }
}

/** Of the questions that took longest by the clock, so many are measured. */
const SUSPECTS = 8

/** The dearest answer to a question that asks for nothing sensible, once what a process prepares at its start is prepared. */
async function hostile(about: string, actor: Actor): Promise<Figure> {
	const labels = codeLabels()
	await prepareKnownPhrases(labels)
	const answer = (text: string) =>
		readAs(actor, (read) =>
			searchEntries(read, { text, codes: [], labels, exact: false, language: 'en' as const }),
		)
	const clocked: { text: string; time: number }[] = []
	for (const text of hostileQuestions) {
		const started = performance.now()
		await answer(text)
		clocked.push({ text, time: performance.now() - started })
	}
	const suspects = clocked.sort((one, other) => other.time - one.time).slice(0, SUSPECTS)
	let longest = { text: '', time: 0 }
	for (const { text } of suspects) {
		const time = await costOf(() => answer(text))
		if (time > longest.time) longest = { text, time }
	}
	return {
		what: `${about}, longest of ${hostileQuestions.length} hostile questions`,
		value: `${longest.time.toFixed(0)} ms`,
		against: JSON.stringify(longest.text.slice(0, 40)),
		aim: '<= 200 ms',
		met: longest.time <= 200,
	}
}

const entries = () => withActor(systemActor, (tx) => tx.searchEntry.count())

/** How fast one worker writes entries of requests that have changed. */
async function indexing(world: StepWorld, about: string): Promise<Figure> {
	await indexTouched()
	const before = await entries()
	await world.copy('indexed', INDEXED)
	const started = performance.now()
	await indexTouched()
	const rate = ((await entries()) - before) / ((performance.now() - started) / 1000)
	return {
		what: `${about}, entries written`,
		value: `${rate.toFixed(0)}/s`,
		aim: '>= 200/s',
		met: rate >= 200,
	}
}

async function space(about: string, size: number): Promise<Figure> {
	const { rows } = await queuePool().query(
		`select pg_relation_size('search_entry_words') as index, pg_table_size('search_entry') as table`,
	)
	const megabytes = (bytes: string) => Number(bytes) / 1024 / 1024
	const each = (megabytes(rows[0].index) / size) * 100_000
	return {
		what: `${about}, index for 100,000`,
		value: `${each.toFixed(0)} MB`,
		against: `table ${megabytes(rows[0].table).toFixed(0)} MB in all`,
		aim: '<= 60 MB',
		met: each <= 60,
	}
}

/** The triggers of the tables that a step changes. */
const noting = [
	['request', 'touch_search_of_change'],
	['need', 'touch_search_of_change'],
	['need', 'touch_search_of_offer'],
	['need', 'touch_facts'],
	['clock_run', 'touch_facts'],
]

/** What a step costs more because its changes are noted: with and without the triggers, in turn. */
async function growth(world: StepWorld, about: string): Promise<Figure> {
	const times: Record<'enable' | 'disable', number[]> = { enable: [], disable: [] }
	await world.copy('steps', 1)
	let { revision } = world
	for (let n = 0; n < STEPS; n++)
		for (const how of ['disable', 'enable'] as const) {
			for (const [table, trigger] of noting)
				await queuePool().query(`alter table ${table} ${how} trigger ${trigger}`)
			// The first step after a change of the tables plans its statements again.
			revision = await round('steps-0-0', revision)
			const started = performance.now()
			revision = await round('steps-0-0', revision)
			times[how].push(performance.now() - started)
		}
	const [noted, plain] = [median(times.enable), median(times.disable)]
	const ratio = noted / plain
	return {
		what: `${about}, two steps`,
		value: `${noted.toFixed(1)} ms`,
		against: `not noted ${plain.toFixed(1)} ms`,
		aim: '<= 1.05',
		ratio,
		met: ratio <= 1.05,
	}
}

const AT_ONCE = 2_000
/** Lexemes of an entry, as a need has them, of a vocabulary in which few words are common. */
const WORDS = 74
const VOCABULARY = 40_000

/** Ids of the readers, whose lexemes each a part of the entries has. */
type Readers = { officer: string; manager: string; donor: string }

/** Ten years. */
const DAYS = 3650

/**
 * Adds so many entries of ten years and of all States, without records behind them; the index of words is built after
 * them. An entry is written again with each change, so that they stand by the day of the last one, but for one in five
 * that took the room of another. `training` is in a third of them, `boat` in one of 200, and `magnifier` in one of 66,000.
 */
async function fillEntries(count: number, readers: Readers): Promise<void> {
	await queuePool().query('drop index search_entry_words')
	for (let from = 0; from < count; from += AT_ONCE)
		await withActor(systemActor, (tx) =>
			add(tx, { from, to: Math.min(from + AT_ONCE, count) - 1, size: count }, readers),
		)
	await queuePool().query('create index search_entry_words on search_entry using gin (words)')
	await queuePool().query('analyze search_entry')
}

type Part = { from: number; to: number; size: number }

const add = (tx: Prisma.TransactionClient, { from, to, size }: Part, { officer, manager, donor }: Readers) =>
	tx.$executeRaw`
		insert into search_entry (id, subject, kind, state_iso3, codes, at, version, words)
		select 'need:bench' || n, 'request:bench' || n, 'need', state, array['k:need', 's:' || state], at, ${ANALYSIS_VERSION}, (
				concat('''@all'' ''@office'' ''@open'' ''@dd'' ''#k:need'' ''#d:', to_char(at, 'YYYY-MM-DD'), ''' ''#m:', to_char(at, 'YYYY-MM'), ''' ''@s:', state, ''' ''#s:', state, '''',
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
			cross join lateral (select now() - interval '1 day' * (case when hashint4(n) % 5 = 0 then abs(hashint4(-n)::bigint) % ${DAYS}::int
					else ${DAYS}::int::float8 * (${size}::int - n) / ${size}::int end) as at,
				(array['002', '019', '142', '150', '009'])[1 + n % 5] as region,
				chr(65 + n % 14) || chr(65 + n / 14 % 14) || 'X' as state) as made`
