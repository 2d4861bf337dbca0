import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'
import { freePort, type RunningServer, startServer } from '#tests/e2e/server.ts'
import { eventually } from '#tests/support/eventually.ts'
import { present } from '#tests/support/present.ts'
import { scanner } from '#tests/support/scanner.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { type Cluster, programs, startCluster } from './cluster.ts'
import { hasLastRelease, lastRelease } from './last-release.ts'
import { mailLedger } from './mail-ledger.ts'
import { workOf } from './restart-load.ts'
import { signIn, visit } from './visitor.ts'

const root = resolve(import.meta.dirname, '../..')
const REQUESTS = 500

describe.skipIf(!programs || !hasLastRelease())('from the last release to this one', () => {
	let old: string
	let cluster: Cluster
	let mail: Awaited<ReturnType<typeof mailLedger>>
	let clamd: Awaited<ReturnType<typeof scanner>>
	const folder = scratchFolder('upgrade')
	const dataDir = `${folder}/data`
	const settings = () => ({
		DATABASE_URL: cluster.url,
		SMTP_URL: mail.urlFor('product'),
		CLAMD_HOST: '127.0.0.1',
		CLAMD_PORT: String(clamd.port),
		MAIL_PER_DOMAIN: '1000000',
		LOG_LEVEL: 'silent',
		WORKER: 'elsewhere',
		DATA_DIR: dataDir,
	})
	const running = new Set<{ end: () => Promise<void> }>()

	async function startWorker(release: string) {
		const port = await freePort()
		const child: ChildProcess = fork('build/server/worker.js', {
			cwd: release,
			execArgv: [],
			env: {
				...process.env,
				...settings(),
				VITEST: '',
				NODE_ENV: 'production',
				SAMPLE_WORLD: 'true',
				AUTH_SECRET: 'a-secret-of-the-tests-and-nothing-else',
				WORKER_PORT: String(port),
			},
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		})
		const live = async () => (await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => null))?.ok
		await eventually('a worker that answers', live, 60)
		const worker = {
			async end() {
				running.delete(worker)
				if (child.exitCode !== null) return
				const ended = once(child, 'exit')
				child.kill('SIGTERM')
				await ended
			},
		}
		running.add(worker)
		return worker
	}
	async function startWeb(release: string, more: Record<string, string> = {}) {
		const server = await startServer({ ...settings(), ...more }, release)
		const web = {
			server,
			async end() {
				running.delete(web)
				await server.stop()
			},
		}
		running.add(web)
		return web
	}

	beforeAll(async () => {
		old = lastRelease()
		mkdirSync(dataDir, { recursive: true })
		cluster = await startCluster()
		mail = await mailLedger()
		await mail.endEveryConnection()
		mail.takeLetters()
		clamd = await scanner()
		await startWeb(old).then((seeded) => seeded.end())
		const work = workOf({ adminUrl: cluster.adminUrl, dataDir })
		await work.ask('delete from pgboss.job')
		await work.ask('delete from notice')
	}, 900_000)
	afterAll(async () => {
		for (const one of running) await one.end()
		await mail?.close()
		await clamd?.close()
		await cluster?.remove()
		rmSync(folder, { recursive: true, force: true })
	})

	test('processes are exchanged under load, forth and back: no request fails and no job is lost', async () => {
		const work = workOf({ adminUrl: cluster.adminUrl, dataDir })
		/** Where the balancer sends requests: what answers its looks at the health. */
		const backends = new Map<string, RunningServer>()
		const add = (server: RunningServer) => void backends.set(server.address, server)
		let done = 0
		const failed: string[] = []
		let isOver = false
		const first = await startWeb(old)
		add(first.server)
		const { cookie } = await signIn(first.server.address, personOf('focalPoint.namibia').email)
		const paths = ['/work', '/requests', '/sign-in', '/notifications']

		async function load(from: number) {
			for (let at = from; !isOver; at += 1) {
				const path = present(paths[at % paths.length])
				const address = present([...backends.keys()][at % backends.size])
				const status = await visit(address, cookie)
					.get(path)
					.then(async (answer) => {
						await answer.arrayBuffer()
						return answer.status
					})
					.catch((error) => `${error.cause?.code ?? error.message}`)
				done += 1
				// Somebody who is signed in is led on from the sign-in page.
				if (
					status !== 200 &&
					!(path === '/sign-in' && status === 302) &&
					!(path === '/sign-in' && status === 303)
				)
					failed.push(`${path} ${status} at request ${done}`)
				await pause(20)
			}
		}
		const loads = [0, 1, 2, 3].map(load)
		const during = async (requests: number) => {
			const until = done + requests
			await work.add()
			await eventually('requests answered meanwhile', async () => done >= until, 240)
		}

		let worker = await startWorker(old)
		await during(REQUESTS / 4)
		// Forth: the new web process beside the old one, which leaves the balancer before it is stopped.
		const second = await startWeb(root, { DRAIN_SECONDS: '2' })
		add(second.server)
		await during(REQUESTS / 4)
		await worker.end()
		backends.delete(first.server.address)
		await pause(500)
		await first.end()
		worker = await startWorker(root)
		await during(REQUESTS / 4)
		// Back: the new process is asked to stop under load, and the balancer sees that it is not ready.
		const third = await startWeb(old)
		add(third.server)
		await worker.end()
		const stopped = second.end()
		await eventually('told that it stops', async () => {
			const ready = await fetch(`${second.server.address}/health/ready`).catch(() => null)
			return ready?.status === 503
		})
		backends.delete(second.server.address)
		await stopped
		worker = await startWorker(old)
		await during(REQUESTS / 4)
		isOver = true
		await Promise.all(loads)

		const idle = async () => {
			const { jobs, letters } = await work.open()
			return jobs + letters === 0
		}
		await eventually('every job done', idle, 300).catch(async (error) => {
			throw new Error(`${error.message}: ${JSON.stringify(await work.left())}`)
		})
		const lost = await work.ask(`select message_id from notice where status not in ('sent', 'suppressed')`)
		const given = await work.ask(`select name, output from pgboss.job where state in ('failed', 'cancelled')`)
		console.log(
			`${done} requests, ${failed.length} failed; ${lost.length} e-mails lost, ${given.length} jobs given up`,
		)
		expect(failed).toEqual([])
		expect({ lost, given }).toEqual({ lost: [], given: [] })
		expect(done).toBeGreaterThanOrEqual(REQUESTS)
		await worker.end()
		await third.end()
	}, 900_000)

	test('the lines of the document of operation upgrade one machine, in their order', async () => {
		const document = readFileSync('app/server/README.md', 'utf8')
		const [, block = ''] = /## Upgrade\n[\s\S]*?```sh\n([\s\S]*?)```/.exec(document) ?? []
		const lines = block.trim().split('\n')
		expect(lines.length).toBeGreaterThan(8)
		const port = String(await freePort())
		const link = `${folder}/srv/ta-requests`
		mkdirSync(`${folder}/srv`, { recursive: true })
		mkdirSync(`${folder}/backup`, { recursive: true })
		symlinkSync(old, link)
		symlinkSync(root, `${link}-new`)
		const named = {
			...settings(),
			WORKER: 'elsewhere',
			SAMPLE_WORLD: 'true',
			AUTH_SECRET: 'a-secret-of-the-tests-and-nothing-else',
		}
		writeFileSync(
			`${folder}/ta-requests.env`,
			Object.entries(named)
				.map(([name, value]) => `${name}='${value}'\n`)
				.join(''),
		)

		const services = new Map<string, { end: () => Promise<void> }>()
		const start = async (name: string) =>
			services.set(
				name,
				name.endsWith('web') ? await startWeb(link, { PORT: port }) : await startWorker(link),
			)
		await start('ta-requests-web')
		await start('ta-requests-worker')
		let state = `cd ${root}`
		const said: string[] = []
		for (const line of lines) {
			const here = line
				.replaceAll('/srv/', `${folder}/srv/`)
				.replaceAll('/backup/', `${folder}/backup/`)
				.replaceAll('/etc/', `${folder}/`)
				.replaceAll(':3000', `:${port}`)
			const [, act, name] = /^systemctl (\w+) (.+)$/.exec(line) ?? []
			if (act === 'stop') await services.get(present(name))?.end()
			else if (act === 'start') await start(present(name))
			else {
				const { stdout } = await promisify(execFile)('bash', ['-ec', `${state}; ${here}`])
				said.push(stdout)
				if (/^(cd|set) /.test(line)) state = `${state}; ${here}`
			}
		}
		expect(said.join('')).toContain('The backup is whole.')
		expect(said.join('')).toMatch(/may roll|MAY NOT ROLL|needs no migration/)
		expect(said.at(-1)).toBe('live')
		expect((await fetch(`http://127.0.0.1:${port}/sign-in`)).status).toBe(200)
		for (const service of services.values()) await service.end()
	}, 900_000)
})
