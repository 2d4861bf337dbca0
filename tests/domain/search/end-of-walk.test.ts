import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { indexState } from '#app/domain/search/index-state.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

const seen = { statements: 0, rows: 0 }
const { query } = pg.Client.prototype
let statements = 0

// Before the connections are opened: each of them keeps the function that it found.
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
	const [asked] = args
	const text = typeof asked === 'string' ? asked : ((asked as { text?: string }).text ?? '')
	statements = text.startsWith('begin') ? 0 : statements + 1
	seen.statements = Math.max(seen.statements, statements)
	const answer = Reflect.apply(query, this, args)
	const counted = (result?: pg.QueryResult) => {
		seen.rows = Math.max(seen.rows, result?.rowCount ?? 0)
	}
	void Promise.resolve(answer).then(counted, () => {})
	return answer
} as typeof query
afterAll(() => {
	pg.Client.prototype.query = query
})

useWorld()

/** Entries that no source leads to, ten of each subject. */
const leave = (count: number) =>
	look(
		(tx) => tx.$executeRaw`insert into search_entry (id, subject, kind, state_iso3, at, version, words)
			select 'need:gone' || n, 'request:gone' || n / 10, 'need', 'GHA', now(), 1, '''@all'' ''@office'' ''orphan'':1'
			from generate_series(0, ${count}::integer * 10 - 1) as n`,
	)
const rows = <Row>(sql: string) => look((tx) => tx.$queryRawUnsafe<Row[]>(sql))
const again = () => look((tx) => tx.searchWalk.updateMany({ data: { endedAt: new Date('2026-01-01') } }))
const countOf = async (table: string) =>
	(await rows<{ count: number }>(`select count(*)::integer as count from ${table}`))[0]?.count
const gone = () => countOf(`search_entry where subject like 'request:gone%'`)

/** The most statements of one transaction, and the most rows that one statement returned or changed. */
async function most(work: () => Promise<unknown>) {
	Object.assign(seen, { statements: 0, rows: 0 })
	await work()
	return { ...seen }
}

test('the end of a walk asks as much in one step whether little or much is left over', async () => {
	await aNeed({ status: 'accepted' })
	await walkIndex()
	await leave(60)
	await again()
	const few = await most(walkIndex)
	expect(await gone()).toBe(0)
	await leave(150)
	await again()
	const many = await most(walkIndex)
	expect(await gone()).toBe(0)
	// A setting may be read again meanwhile.
	expect(many.statements).toBeLessThanOrEqual(few.statements + 5)
	expect(many.rows).toBe(few.rows)
	expect(await readAs(systemActor, indexState)).toMatchObject({ isBuilding: false, differing: 1500 })
})

test('the end of a walk goes on where it was stopped', async () => {
	let looks = 0
	await again()
	await walkIndex(() => ++looks < 0)
	const whole = looks
	await leave(200)
	await again()
	looks = 0
	// Somewhere in the ten steps that it needs for these.
	await walkIndex(() => ++looks > whole + 1)
	const left = await gone()
	expect(left).toBeGreaterThan(0)
	expect(left).toBeLessThan(2000)
	const [walk] = await look((tx) => tx.searchWalk.findMany({ select: { place: true, endedAt: true } }))
	expect(walk).toMatchObject({ place: expect.stringMatching(/^end\.entries:/), endedAt: null })
	expect(await walkIndex()).toBe(0)
	expect(await gone()).toBe(0)
	expect(await readAs(systemActor, indexState)).toMatchObject({ differing: 2000 })
	expect(await countOf('search_word_count')).toBe(0)
})

test('words counted in many steps are those of one count, and what a broken walk counted is forgotten', async () => {
	for (let n = 0; n < 4; n++) await aNeed({ status: 'accepted', state: n % 2 ? 'egypt' : 'ghana' })
	await look((tx) => tx.searchWordCount.create({ data: { word: 'leftover', documents: 99, shared: true } }))
	await look((tx) => tx.searchWalk.updateMany({ data: { version: 0 } }))
	await walkIndex()
	const offered = await rows(`select word, documents from search_word where documents > 0 order by word`)
	const counted = await rows(
		`select w.lexeme as word, count(distinct e.subject)::integer as documents
			from search_entry as e cross join lateral unnest(e.words) as w
			where length(w.lexeme) between 4 and 40 and w.lexeme !~ '[#@=~^$0-9]' and e.kind in ('request', 'need', 'programme')
				and (e.words @@ '''@office''' or e.words @@ '''@staff''')
			group by w.lexeme having count(distinct e.subject) >= 3 and count(distinct e.state_iso3) >= 2 order by w.lexeme`,
	)
	expect(counted.length).toBeGreaterThan(20)
	expect(offered).toEqual(counted)
})
