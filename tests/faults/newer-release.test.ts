import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, type RunningServer, startServer } from '#tests/e2e/server.ts'
import { eventually } from '#tests/support/eventually.ts'
import { runCommand, scratchFolder } from '#tests/support/scratch.ts'
import { type Cluster, programs, startCluster } from './cluster.ts'
import { type Visitor, visit } from './visitor.ts'

// What an older release does on a database that a newer one has migrated: one whose migrations it can bear, then one that
// it cannot work with.
const borne = '29990101000000_more'
const stopping = '29990102000000_less'

describe.skipIf(!programs)('on a database that a newer release has migrated', () => {
	let cluster: Cluster
	let server: RunningServer
	let worker: ChildProcess
	let visitor: Visitor
	const dataDir = scratchFolder('newer')
	const said: string[] = []
	const settings = () => ({
		DATABASE_URL: cluster.url,
		WORKER: 'elsewhere',
		SAMPLE_WORLD: 'false',
		SMTP_URL: 'smtp://127.0.0.1:1',
		AUTH_SECRET: 'a-secret-of-the-tests-and-nothing-else',
		DATA_DIR: dataDir,
	})
	const ask = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => {
		const client = new pg.Client(cluster.adminUrl)
		await client.connect()
		return (await client.query<Row>(sql, values).finally(() => client.end())).rows
	}
	const applied = (name: string, logs: string | null) =>
		ask(
			`insert into _prisma_migrations (id, checksum, migration_name, logs, finished_at) values (gen_random_uuid(), 'x', $1, $2, now())`,
			[name, logs],
		)
	const ready = async () => {
		const answer = await fetch(`${server.address}/health/ready`)
		return { status: answer.status, ...((await answer.json()) as { schema: string }) }
	}
	const enqueue = () =>
		ask<{ id: string }>(
			`insert into pgboss.job (name, data, retry_limit) values ('recount-clocks', '{}', 8) returning id`,
		)
	const stateOf = async (id: string) =>
		(await ask('select state from pgboss.job where id = $1', [id]))[0]?.state

	async function startWorker() {
		worker = fork('build/server/worker.js', {
			execArgv: [],
			env: {
				...process.env,
				VITEST: '',
				NODE_ENV: 'production',
				LOG_LEVEL: 'error',
				...settings(),
				WORKER_PORT: String(await freePort()),
			},
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		})
		worker.stdout?.on('data', (text) => said.push(String(text)))
		const beats = async () =>
			(await ask(`select from worker where beat_at > now() - interval '30 seconds'`)).length > 0
		await eventually('a worker that reports', beats, 60)
	}

	beforeAll(async () => {
		cluster = await startCluster()
		server = await startServer(settings())
		await ask('delete from pgboss.job')
		await startWorker()
		visitor = visit(server.address)
	})
	afterAll(async () => {
		if (worker?.exitCode === null) {
			const ended = once(worker, 'exit')
			worker.kill('SIGTERM')
			await ended
		}
		await server?.stop()
		await cluster?.remove()
	})

	test('before that, all is well and jobs are done', async () => {
		await eventually('ready', async () => (await ready()).status === 200)
		expect(await ready()).toMatchObject({ schema: 'within' })
		const [job] = await enqueue()
		await eventually('the job is done', async () => (await stateOf(job?.id ?? '')) === 'completed')
	})

	test('of migrations that it can bear, pages go on, and jobs are left to the newer worker', async () => {
		await applied(borne, null)
		const [job] = await enqueue()
		await eventually('not ready', async () => (await ready()).schema === 'ahead')
		expect(await ready()).toMatchObject({ status: 503, database: true, schema: 'ahead' })
		expect((await visitor.get('/invitation/unknown')).status).toBe(404)
		await eventually('the worker said so', async () => said.join('').includes('takes no more jobs'))
		expect(await stateOf(job?.id ?? '')).not.toBe('completed')
		expect(await stateOf(job?.id ?? '')).not.toBe('failed')
		expect(worker.exitCode).toBe(null)
	})

	const programsNamed: [string, string[]][] = [
		['web', []],
		['worker', []],
		['backup', [`${dataDir}/backup`]],
		['versions', []],
		['verify-audit', []],
	]
	test.each(programsNamed)('%s does not start, and names the release to use', async (name, args) => {
		const ran = await runCommand(name, args, { ...settings(), PORT: '0', LOG_LEVEL: 'silent' })
		expect(ran.code).toBeGreaterThan(0)
		expect(ran.err).toBe(
			`A newer release has migrated the database: use the release with the migration ${borne}, or a later one. To go back to this one, set ROLLBACK=true.\n`,
		)
	})

	test('who goes back to it starts it, and its worker takes the jobs', async () => {
		const back = await startServer({ ...settings(), ROLLBACK: 'true', WORKER: 'here' })
		const [job] = await enqueue()
		await eventually('the job is done', async () => (await stateOf(job?.id ?? '')) === 'completed')
		const answer = await fetch(`${back.address}/health/ready`)
		expect(await answer.json()).toMatchObject({ schema: 'within' })
		await back.stop()
	})

	test('of one that stops it, every page is not available and says when to come again', async () => {
		await applied(stopping, 'stops older releases')
		await eventually('outside', async () => (await ready()).schema === 'outside')
		for (const path of ['/invitation/unknown', '/public']) {
			const answer = await visitor.get(path)
			expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '10'])
			expect(await answer.text()).toContain('not available at the moment')
		}
		expect((await fetch(`${server.address}/health/live`)).status).toBe(200)
	})

	test('nor can it go back there', async () => {
		const ran = await runCommand('web', [], {
			...settings(),
			PORT: '0',
			LOG_LEVEL: 'silent',
			ROLLBACK: 'true',
		})
		expect(ran.code).toBeGreaterThan(0)
		expect(ran.err).toContain(
			'This one cannot work on it: to go back, restore the backup made before the upgrade.',
		)
	})

	test('each is said once in the log', () => {
		const times = (text: string) => said.join('').split(text).length - 1
		expect(times('takes no more jobs')).toBe(1)
	})
})
