import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, personOf } from '#prisma/seed/sample-people.ts'
import { findPages } from '#tests/bench/pages/page-list.ts'
import { readers } from '#tests/bench/pages/readers.ts'
import { type RunningServer, startServer } from '#tests/e2e/server.ts'
import { eventually } from '#tests/support/eventually.ts'
import { present } from '#tests/support/present.ts'
import { type Cluster, programs, startCluster, startReplica } from './cluster.ts'
import { isPoolerHere, type Pooler, startPooler } from './pooler.ts'
import { cookieAfter, signIn, type Visitor, visit } from './visitor.ts'

/** Seconds; enough for what a test does while the replica is paused. */
const LAG = 8
if (!isPoolerHere)
	console.log('Left out: a pooler in front of the primary (Debian: apt-get install pgbouncer)')

describe.skipIf(!programs)('a primary, behind a pooler, with a replica that pages read from', () => {
	let primary: Cluster
	let replica: Cluster
	let pooler: Pooler | undefined
	let server: RunningServer
	let other: RunningServer
	let drafter: Visitor
	let focalPoint: Visitor
	let office: Visitor
	let page: string

	const on = async <Row extends pg.QueryResultRow>(cluster: Cluster, sql: string) => {
		const client = new pg.Client(cluster.adminUrl)
		await client.connect()
		return (await client.query<Row>(sql).finally(() => client.end())).rows
	}
	const health = async (): Promise<{ database: boolean; replica: string }> =>
		(await fetch(`${server.address}/health/ready`)).json()
	const isNow = (state: string) =>
		eventually(`the replica is ${state}`, async () => (await health()).replica === state)

	/** The statements about transactions of pages that the replica has received: that one begins, and that one is given up. */
	async function onReplica() {
		const told = (what: string) =>
			`(select count(*)::int from regexp_matches(log, '(statement|execute)[^\\n]*: ${what}', 'g'))`
		const [row] = await on<{ begun: number; givenUp: number }>(
			replica,
			`select ${told('begin isolation level repeatable read')} as begun, ${told('rollback')} as "givenUp"
			from pg_read_file(pg_current_logfile()) log`,
		)
		return row ?? { begun: 0, givenUp: 0 }
	}

	const standing = async () =>
		(
			await on<{ revision: number; status: string }>(
				primary,
				`select revision, status from request where id = '${page.split('/').at(-1)}'`,
			)
		)[0]
	/** The request is with the focal point again, who can return it. */
	async function prepare() {
		const now = await standing()
		if (now?.status === 'awaitingEndorsement') return
		const onward = { type: 'sendForEndorsement', revision: String(now?.revision) }
		expect((await drafter.post(page, onward)).status).toBe(303)
	}
	/** Returns it with a note that the history shows; returns who did it, with the cookies of the answer. */
	async function step(note: string): Promise<Visitor> {
		const revision = String((await standing())?.revision)
		const answer = await focalPoint.post(page, { type: 'returnForCorrection', note, revision })
		expect(answer.status).toBe(303)
		return visit(server.address, cookieAfter(focalPoint, answer))
	}
	async function shows(visitor: Visitor, note: string, address = server.address) {
		const answer = await visit(address, visitor.cookie).get(`${page}/history`)
		expect(answer.status).toBe(200)
		return (await answer.text()).includes(note)
	}

	beforeAll(async () => {
		primary = await startCluster()
		pooler = isPoolerHere ? await startPooler(primary) : undefined
		const settings = {
			DATABASE_URL: pooler?.url ?? primary.url,
			DATABASE_READ_LAG: String(LAG),
			LOG_LEVEL: 'silent',
		}
		await startServer({ ...settings, WORKER: 'elsewhere' }).then((seeded) => seeded.stop())
		await on(primary, 'delete from pgboss.job') // the notices and timers of the sample world are not tested
		await on(primary, 'delete from notice')
		replica = await startReplica(primary, { logging_collector: 'on', log_statement: 'all' })
		const reading = { ...settings, DATABASE_READ_URL: replica.url }
		server = await startServer(reading)
		other = await startServer({ ...reading, DATA_DIR: server.dataDir, WORKER: 'elsewhere' })
		const [request] = await on<{ id: string }>(
			primary,
			`select id from request where status = 'awaitingEndorsement' and state_iso3 = 'NAM'`,
		)
		page = `/requests/${request?.id}`
		drafter = await signIn(server.address, personOf('drafter.namibia.immigration').email)
		focalPoint = await signIn(server.address, personOf('focalPoint.namibia').email)
		office = await signIn(server.address, readers.caseOfficer)
		await isNow('used')
	})
	afterAll(async () => {
		await other?.stop()
		await server?.stop()
		await pooler?.remove()
		await replica?.remove()
		await primary?.remove()
	})

	test('pages are read from the replica, every one of them', async () => {
		await isNow('used')
		const client = new pg.Client(primary.adminUrl)
		await client.connect()
		const pages = (await findPages(client).finally(() => client.end())).filter(
			(one) => one.readers.includes('caseOfficer') && one.name !== 'start',
		)
		const before = await onReplica()
		const refused = []
		for (const { path } of pages) if ((await office.get(path)).status !== 200) refused.push(path)
		const after = await onReplica()
		// A few read nothing, such as an empty form.
		expect(after.begun - before.begun).toBeGreaterThan(pages.length * 0.9)
		// What this reader may not see is asked again of the primary, and little else.
		expect(refused.length, refused.join(' ')).toBeLessThan(5)
		expect(after.givenUp - before.givenUp).toBeLessThan(pages.length / 5)
	})

	test('a person sees their own step at once in every process, others when it has arrived', async () => {
		const arrived = 'Please check the arrival.'
		await prepare()
		await step(arrived)
		await eventually('the step on the replica', () => shows(drafter, arrived))
		await prepare()

		await isNow('used')
		await on(replica, 'select pg_wal_replay_pause()')
		const note = 'Please check the dates again.'
		const stepped = await step(note)
		expect(await shows(drafter, note)).toBe(false)
		expect(await shows(stepped, note)).toBe(true)
		expect(await shows(stepped, note, other.address)).toBe(true)
		expect(stepped.cookie).toMatch(/changed=\d+/)

		await isNow('behind')
		expect(await shows(drafter, note)).toBe(true)
		expect((await fetch(`${server.address}/health/ready`)).status).toBe(200)
		const status = await (await signIn(server.address, administrator.email)).get(
			'/administration/system-status',
		)
		expect(await status.text()).toContain('Pages read from the primary database')

		await on(replica, 'select pg_wal_replay_resume()')
		await isNow('used')
		expect(await shows(drafter, note)).toBe(true)
	})

	test('a session that was ended is over while the replica still has it', async () => {
		const person = await signIn(server.address, personOf('triage').email)
		expect((await person.get('/work')).status).toBe(200)
		await eventually('it has arrived', async () => (await health()).replica === 'used')
		await on(replica, 'select pg_wal_replay_pause()')
		expect((await person.post('/sign-out', {})).status).toBe(303)
		const kept = await on(replica, 'select id from session')
		expect(kept.length).toBeGreaterThan(0)
		expect((await health()).replica).toBe('used')
		const answer = await person.get('/work')
		expect(answer.headers.get('location')).toMatch(/^\/sign-in/)
		await on(replica, 'select pg_wal_replay_resume()')
	})

	test('while the replica is stopped or silent pages are read from the primary, and return by themselves', async () => {
		await isNow('used')
		await replica.stop()
		const answers = await Promise.all(Array.from({ length: 8 }, () => office.get('/requests')))
		expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
		await isNow('away')
		expect((await office.get('/work')).status).toBe(200)
		await replica.start()
		await isNow('used')

		const pid = present(replica.pid())
		const children = await on<{ pid: number }>(replica, 'select pid from pg_stat_activity')
		for (const one of [pid, ...children.map((row) => row.pid)]) signal(one, 'SIGSTOP')
		const begun = performance.now()
		const silent = await Promise.all(['/requests', '/work', page].map((path) => office.get(path)))
		expect(silent.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
		expect(performance.now() - begun).toBeLessThan(20_000)
		await isNow('away')
		for (const one of [pid, ...children.map((row) => row.pid)]) signal(one, 'SIGCONT')
		await isNow('used')
	})

	test('jobs and e-mails of steps are done through the pooler', async () => {
		await prepare()
		await step('Please check the names.')
		const open = `select id from notice where status not in ('sent', 'suppressed')`
		await eventually('every e-mail sent', async () => (await on(primary, open)).length === 0, 240)
		expect(await on(primary, `select name from pgboss.job where state = 'failed'`)).toEqual([])
		expect(await on(primary, 'select * from audit_broken()')).toEqual([])
		expect((await fetch(`${server.address}/health/ready`)).status).toBe(200)
	})

	test('a replica that has become a server of its own is not read from', async () => {
		const promoted = await startReplica(primary)
		await on(promoted, 'select pg_promote()')
		const third = await startServer({
			DATABASE_URL: pooler?.url ?? primary.url,
			DATABASE_READ_URL: promoted.url,
			DATA_DIR: server.dataDir,
			WORKER: 'elsewhere',
			LOG_LEVEL: 'silent',
		})
		const told = await (await fetch(`${third.address}/health/ready`)).json()
		expect(told).toMatchObject({ database: true, replica: 'foreign' })
		await prepare()
		const note = 'Please check the signature.'
		await step(note)
		expect(await shows(drafter, note, third.address)).toBe(true)
		await third.stop()
		await promoted.remove()
	})
})

/** Ended meanwhile: nothing to signal. */
function signal(pid: number, name: NodeJS.Signals) {
	try {
		process.kill(pid, name)
	} catch {
		expect(name).not.toBe('SIGTERM')
	}
}
