import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { freePort, type RunningServer, startServer } from '#tests/e2e/server.ts'
import { eventually } from '#tests/support/eventually.ts'
import { isNightly } from '#tests/support/nightly.ts'
import { scanner } from '#tests/support/scanner.ts'
import { type Cluster, programs, startCluster } from './cluster.ts'
import { mailLedger } from './mail-ledger.ts'
import { workOf } from './restart-load.ts'

/** Restarts of the database in each mode and place. */
const RESTARTS = Number(process.env.RESTARTS ?? (isNightly ? 10 : 1))
const modes = ['fast', 'immediate'] as const
/** Seconds after a restart within which all work is done without intervention. */
const DRAINED = 60
const LONGEST_MS = 900_000 + RESTARTS * modes.length * 2 * DRAINED * 1000

describe.skipIf(!programs)('a database server that restarts while jobs are in flight', () => {
	let cluster: Cluster
	let mail: Awaited<ReturnType<typeof mailLedger>>
	let clamd: Awaited<ReturnType<typeof scanner>>
	let server: RunningServer
	let beside: ChildProcess | undefined

	beforeAll(async () => {
		cluster = await startCluster()
		mail = await mailLedger()
		await mail.endEveryConnection()
		mail.takeLetters()
		clamd = await scanner()
		await fillWorld()
	})
	afterEach(async () => {
		if (beside?.exitCode === null) {
			const ended = once(beside, 'exit')
			beside.kill('SIGTERM')
			await ended
		}
		await server?.stop()
	})
	afterAll(async () => {
		await mail?.close()
		await clamd?.close()
		await cluster?.remove()
	})

	const settings = () => ({
		DATABASE_URL: cluster.url,
		SMTP_URL: mail.urlFor('product'),
		CLAMD_HOST: '127.0.0.1',
		CLAMD_PORT: String(clamd.port),
		MAIL_PER_DOMAIN: '1000000',
		LOG_LEVEL: 'silent',
	})

	/** The sample world without queued e-mails: hundreds of them are not tested. */
	async function fillWorld() {
		await startServer({ ...settings(), WORKER: 'elsewhere' }).then((seeded) => seeded.stop())
		const client = new pg.Client(cluster.adminUrl)
		await client.connect()
		await client.query(`delete from pgboss.job where name = 'send-notice'`)
		await client.query('delete from notice')
		await client.end()
	}

	async function startBeside(dataDir: string) {
		const port = await freePort()
		beside = fork('build/server/worker.js', {
			execArgv: [],
			env: {
				...process.env,
				...settings(),
				VITEST: '',
				NODE_ENV: 'production',
				SAMPLE_WORLD: 'true',
				AUTH_SECRET: 'a-secret-of-the-tests-and-nothing-else',
				DATA_DIR: dataDir,
				WORKER_PORT: String(port),
			},
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		})
		const answers = async () => (await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => null))?.ok
		await eventually('a worker that answers', answers, 60)
	}

	const ready = async () => (await fetch(`${server.address}/health/ready`)).status === 200

	for (const place of ['inside', 'beside'] as const)
		test(
			`nothing is lost and the queue drains by itself, with the worker ${place} the web process`,
			async () => {
				server = await startServer({ ...settings(), WORKER: place === 'inside' ? 'here' : 'elsewhere' })
				if (place === 'beside') await startBeside(server.dataDir)
				const work = workOf({ adminUrl: cluster.adminUrl, dataDir: server.dataDir })
				const idle = async () => {
					const { jobs, letters, files } = await work.open()
					return jobs + letters + files === 0
				}
				await eventually('what was due in the sample world done', idle, 400)

				const seconds: number[] = []
				for (const [n, mode] of Array.from({ length: RESTARTS }, () => modes)
					.flat()
					.entries()) {
					const before = mail.arrived.length
					await work.add()
					// Different moments, the same in every run.
					const some = async () => mail.arrived.length >= before + 2 + ((n * 17) % 40)
					await eventually('letters on their way', some, 60)
					await pause((n * 7) % 20)
					await cluster.restart(mode)
					const back = performance.now()
					await eventually(`nothing waiting after restart ${n}, ${mode}`, idle, DRAINED).catch(
						async (error) => {
							throw new Error(`${error.message}: ${JSON.stringify(await work.left())}`)
						},
					)
					seconds.push((performance.now() - back) / 1000)
					await eventually('ready', ready, 10)
					expect((await fetch(`${server.address}/sign-in`)).status).toBe(200)
				}

				const arrived = new Map<string, number>()
				for (const { messageId } of mail.arrived) arrived.set(messageId, (arrived.get(messageId) ?? 0) + 1)
				const notices = await work.ask<{ message_id: string; status: string; uncertain: boolean }>(
					`select message_id, status, uncertain from notice where status <> 'suppressed'`,
				)
				const lost = notices.filter(({ message_id, status }) => status !== 'sent' || !arrived.has(message_id))
				const twice = notices.filter(({ message_id }) => (arrived.get(message_id) ?? 0) > 1)
				const failed = await work.ask(
					`select name, output from pgboss.job where state in ('failed', 'cancelled')`,
				)
				console.log(
					`worker ${place}, ${seconds.length} restarts: ${notices.length} e-mails, ${lost.length} lost, ` +
						`${twice.length} twice, ${failed.length} jobs given up; drained after at most ${Math.max(...seconds).toFixed(1)} s`,
				)
				expect({ lost, failed }).toEqual({ lost: [], failed: [] })
				expect(twice.filter(({ uncertain }) => !uncertain)).toEqual([])
				expect(await work.ask('select * from audit_broken()')).toEqual([])
				expect(beside?.exitCode ?? null).toBe(null)
			},
			LONGEST_MS,
		)
})
