import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { getDeliveryList } from '#app/domain/deliveries/list-deliveries.server.ts'
import { getNeedList } from '#app/domain/needs/list-needs.server.ts'
import { gatherDigests } from '#app/domain/notifications/gather-digests.server.ts'
import { notifyDonors } from '#app/domain/notifications/notify-donors.server.ts'
import { notifyOfExpired } from '#app/domain/people/invitations.server.ts'
import { takeOverDue } from '#app/domain/people/posts/successors.server.ts'
import { getProgrammeList } from '#app/domain/programmes/list-programmes.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { getRequestList } from '#app/domain/requests/list-requests.server.ts'
import { placeOfStatus } from '#app/domain/requests/request-conditions.server.ts'
import { getStateRecord } from '#app/domain/states/get-state-record.server.ts'
import { computeMissingOutcomes } from '#app/domain/timers/missing-outcomes.server.ts'
import { expireClearances } from '#app/domain/timers/move-timer.server.ts'
import { getOverdue } from '#app/domain/work/get-overdue.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import { getWorkload } from '#app/domain/workload/get-workload.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { queuePool, readPool } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build } from '#app/platform/database/statement.ts'
import { requeueStragglers } from '#app/queue/mail/drain-outbox.server.ts'
import { failStuckAllocations } from '#app/queue/worker.server.ts'
import { writeViewAlerts } from '#app/queue/write-view-alerts.server.ts'
import { doesGrow, explain, withSight } from '#tests/bench/plans/explain.ts'
import type { Executed } from '#tests/bench/wire/tap.ts'
import { aDelivery, aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { engine } from '#tests/support/engine.mjs'
import { ghana, office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

/** Without what a small database suggests: it reads whole tables and sorts them. Costs decide among the rest. */
const options = '-c enable_seqscan=off -c enable_sort=off -c enable_hashjoin=off -c enable_mergejoin=off'

const list = (items: readonly unknown[]): string =>
	`{${items.map((item) => (item === null ? 'null' : JSON.stringify(String(item)))).join(',')}}`

/** A value as PostgreSQL reads it from text. */
function written(value: unknown): string | null {
	if (value === null || value === undefined) return null
	if (value instanceof Date) return value.toISOString()
	if (Array.isArray(value)) return list(value)
	return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const textOf = (asked: string | pg.QueryConfig) => (typeof asked === 'string' ? asked : asked.text)
const valuesOf = (asked: string | pg.QueryConfig, values: unknown[] = []) =>
	((typeof asked === 'string' ? undefined : asked.values) ?? values).map(written)

/**
 * Returns the statements with which some work reads, in the form in which the measurements explain them; with the pool of
 * changes, those of its transactions.
 */
async function statementsOf(work: () => Promise<unknown>, pool = readPool()): Promise<Executed[]> {
	const sent: Executed[] = []
	const connect = pool.connect.bind(pool)
	let connection = 0
	const recorded = async () => {
		const client = await connect()
		const number = ++connection
		const query = (asked: pg.QueryConfig, values?: unknown[]) => {
			sent.push({ text: textOf(asked), values: valuesOf(asked, values), options, connection: number })
			return client.query(asked, values)
		}
		const heard: pg.PoolClient = Object.create(client, { query: { value: query } })
		return heard
	}
	// The queue looks after itself meanwhile, by `pool.query`: that takes a connection with a callback.
	const spy = vi
		.spyOn(pool, 'connect')
		.mockImplementation((done?: Parameters<typeof connect>[0]) => (done ? connect(done) : recorded()))
	await work().finally(() => spy.mockRestore())
	return sent
}

useWorld()

let client: pg.Client
let requestId: string
beforeAll(async () => {
	if (engine === 'pglite') return
	requestId = await aRequest({ status: 'review' })
	await aDelivery()
	const [{ name = '' } = {}] = await asOwner<{ name: string }>('select current_database() as name')
	client = new pg.Client({ ...inject('server'), user: 'app_login', database: name })
	await client.connect()
})
afterAll(() => client?.end())

/** What Prisma asks although there is nothing to look for. */
const asksForNothing = /where (1=0|\S+ in \(null\))/i

/** Returns what the statements of some work read as a whole: growing tables, themselves or by an index. */
async function wholeReads(work: () => Promise<unknown>, known = new Set<string>(), pool?: pg.Pool) {
	const found = new Set<string>()
	for (const [statement, sight] of withSight(await statementsOf(work, pool))) {
		if (known.has(statement.text) || asksForNothing.test(statement.text)) continue
		known.add(statement.text)
		const { scans } = await explain(client, statement, sight)
		for (const { table, read } of scans.filter((scan) => doesGrow(scan.table)))
			found.add(`${table} by ${read}: ${statement.text.replaceAll(/\s+/g, ' ').slice(0, 300)}`)
	}
	expect(known.size).toBeGreaterThan(0)
	return [...found]
}

const { drafter, focalPoint, triage, officer, manager } = { ...ghana, ...office }

const someRow = { filled: '2026-11-01T00:00:00.000Z', reference: 'SOM-TA-2026-GHA-0001' }
const valueIn = (sort: string) => {
	if (sort === 'status') return placeOfStatus('review')
	return sort === 'reference' ? someRow.reference : someRow.filled
}

/** Every filter and order that a list offers to a reader, each by itself, and some that are used together. */
function addresses(actor: Actor): string[] {
	const filters = ['status=review', 'status=review&status=active', 'only=open', 'state=GHA']
	const ofOfficers = ['officer=me', 'officer=none', 'only=waiting', 'only=overdue', 'due=soon', 'due=none']
	const orders = Object.keys(lists.requests.spec(actor.role).sorts).flatMap((sort) => [
		`sort=${sort}`,
		`sort=-${sort}`,
		`sort=${sort}&after=${sort}:some-request~${valueIn(sort)}`,
		`sort=-${sort}&before=${sort}:some-request~${valueIn(sort)}`,
		`sort=-${sort}&before=${sort}!some-request~${someRow.filled}`,
	])
	const together = ['status=review&state=GHA', 'only=open&officer=me&sort=due', 'state=GHA&sort=reference']
	return ['', ...filters, ...ofOfficers, ...orders, ...together]
}

const pages: Record<string, (actor: Actor) => Promise<unknown>> = {
	'My work': (actor) => listWork(actor),
	'the overdue list': (actor) => getOverdue(actor, 'en'),
	deliveries: (actor) => getDeliveryList(actor, new URLSearchParams()),
	needs: (actor) => getNeedList(actor, new URLSearchParams()),
	programmes: (actor) => getProgrammeList(actor, new URLSearchParams()),
	'a history': (actor) => getHistory(actor, requestId),
	'the page of a State': (actor) => getStateRecord(actor, 'GHA', 'en'),
}

const repeated: Record<string, () => Promise<unknown>> = {
	'e-mails without a job': requeueStragglers,
	'allocations that are stuck': failStuckAllocations,
	'posts that are taken over': takeOverDue,
	'invitations that have expired': notifyOfExpired,
	'clearances that have expired': expireClearances,
	'saved views': () => writeViewAlerts([]),
	summaries: gatherDigests,
	'outcomes that are missing': () => computeMissingOutcomes(),
	'news of donors': notifyDonors,
}

// The embedded database has no address at which another client could explain.
describe.skipIf(engine === 'pglite')('nothing that grows is read as a whole', () => {
	test('by the list of requests, in any order and by any filter', async () => {
		const found = new Set<string>()
		for (const actor of [drafter, triage, officer, manager]) {
			const known = new Set<string>()
			for (const address of addresses(actor)) {
				const list = () => getRequestList(actor, new URLSearchParams(address))
				for (const whole of await wholeReads(list, known)) found.add(`${actor.role}, ${address}: ${whole}`)
			}
		}
		expect([...found]).toEqual([])
	}, 300_000)

	test.each(Object.entries(pages))('by %s', async (_, page) => {
		const found = new Set<string>()
		for (const actor of [focalPoint, triage, officer])
			for (const whole of await wholeReads(() => page(actor))) found.add(`${actor.role}: ${whole}`)
		expect([...found]).toEqual([])
	})

	test.each(Object.entries(repeated))('by the worker, again and again: %s', async (_, work) => {
		expect(await wholeReads(work, new Set(), queuePool())).toEqual([])
	})

	test('by the workload', async () => {
		expect(await wholeReads(() => getWorkload(triage))).toEqual([])
	})

	test('and what the queue asks meanwhile is answered', async () => {
		const answered = async () => (await queuePool().query('select 1 as one')).rows
		const rows: unknown[] = []
		await statementsOf(async () => void rows.push(...(await answered())), queuePool())
		expect(rows).toEqual([{ one: 1 }])
	})

	test('and an order or a condition without an index would be found', async () => {
		const ask = (asked: (from: typeof requests) => typeof requests) =>
			wholeReads(() => readAs(triage, (read) => read(asked(requests))))
		const requests = build.selectFrom('request').select('id')
		expect(await ask((from) => from.orderBy('title').limit(5))).toHaveLength(1)
		expect(await ask((from) => from.where('title', '=', 'Boats').limit(5))).toHaveLength(1)
		expect(await ask((from) => from.where('id', '=', requestId))).toEqual([])
	})
})
