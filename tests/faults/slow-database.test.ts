import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'
import { type RunningServer, startServer } from '#tests/e2e/server.ts'
import { eventually } from '#tests/support/eventually.ts'
import { listenHere } from '#tests/support/listening.ts'
import { type Cluster, programs, startCluster } from './cluster.ts'
import { signIn, type Visitor } from './visitor.ts'

/** Answers of a working page, and of one that says when to try again. */
const honest = [200, 503]

describe.skipIf(!programs)('a database that answers slowly, or takes no more connections', () => {
	let cluster: Cluster
	let line: SlowLine
	let server: RunningServer
	let drafter: Visitor
	let focalPoint: Visitor
	let page: string

	const ask = async <Row extends pg.QueryResultRow>(sql: string) => {
		const client = new pg.Client(cluster.adminUrl)
		await client.connect()
		return (await client.query<Row>(sql).finally(() => client.end())).rows
	}
	const ready = async () => (await fetch(`${server.address}/health/ready`)).status
	/** What a step writes: the request with its audit entries, notices and clocks. */
	async function written() {
		const id = page.split('/').at(-1)
		const [row] = await ask<{ revision: number; status: string; audit: number; notices: number }>(
			`select revision, status, (select count(*)::int from audit_entry where request_id = r.id) as audit,
				(select count(*)::int from notice where request_id = r.id) as notices from request r where id = '${id}'`,
		)
		if (!row) throw new Error('The request is gone')
		return row
	}
	const sendBack = (revision: number) =>
		focalPoint.post(page, {
			type: 'returnForCorrection',
			note: 'Please check the dates.',
			revision: `${revision}`,
		})
	const sendOn = (revision: number) =>
		drafter.post(page, { type: 'sendForEndorsement', revision: `${revision}` })

	/** A step is whole or was never taken; a 503 says that it can be tried again. */
	async function expectWhole(before: Awaited<ReturnType<typeof written>>, status: number) {
		const after = await written()
		const isDone = after.revision > before.revision
		if (status === 303) expect(isDone).toBe(true)
		else expect(status).toBe(503)
		if (isDone) {
			expect(after.status).not.toBe(before.status)
			expect(after.audit).toBeGreaterThan(before.audit)
			expect(after.notices).toBeGreaterThan(before.notices)
		} else expect(after).toEqual(before)
		expect(await ask('select * from audit_broken()')).toEqual([])
	}

	beforeAll(async () => {
		cluster = await startCluster()
		line = await slowLine(cluster.url)
		const settings = { DATABASE_URL: line.url, LOG_LEVEL: 'silent' }
		server = await startServer(settings)
		const [request] = await ask<{ id: string }>(
			`select id from request where status = 'awaitingEndorsement' and state_iso3 = 'NAM'`,
		)
		page = `/requests/${request?.id}`
		drafter = await signIn(server.address, personOf('drafter.namibia.immigration').email)
		focalPoint = await signIn(server.address, personOf('focalPoint.namibia').email)
	})
	afterAll(async () => {
		await server?.stop()
		await line?.close()
		await cluster?.remove()
	})

	async function bothSteps() {
		const before = await written()
		const back = before.status === 'awaitingEndorsement'
		const first = await (back ? sendBack : sendOn)(before.revision)
		const second = await (back ? sendOn : sendBack)((await written()).revision)
		expect([first.status, second.status]).toEqual([303, 303])
	}

	test('every answer two seconds late: pages and steps end, wholly or not at all', async () => {
		const before = await written()
		line.hold(2_000)
		expect(await ready()).toBe(503)
		const [list, request, step] = await Promise.all([
			drafter.get('/requests'),
			focalPoint.get(page),
			sendBack(before.revision),
		])
		for (const { status, headers } of [list, request]) {
			expect(honest).toContain(status)
			if (status === 503) expect(headers.get('retry-after')).toBe('10')
		}
		line.hold(0)
		await expectWhole(before, step.status)
		await eventually('ready again', async () => (await ready()) === 200, 60)
		expect((await drafter.get('/requests')).status).toBe(200)
		await bothSteps()
	})

	test('no connection left: pages and steps say when to try again, and go on by themselves', async () => {
		const before = await written()
		await ask('alter role app_login connection limit 0')
		await ask(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app_login'`)
		expect(await ready()).toBe(503)
		const back = before.status === 'awaitingEndorsement'
		const answers = {
			work: await drafter.get('/work'),
			list: await focalPoint.get('/requests'),
			step: await (back ? sendBack : sendOn)(before.revision),
		}
		for (const [name, answer] of Object.entries(answers)) {
			expect([name, answer.status]).toEqual([name, 503])
			expect(answer.headers.get('retry-after')).toBe('10')
			expect(await answer.text()).toContain('not available at the moment')
		}
		await expectWhole(before, 503)

		await ask('alter role app_login connection limit -1')
		await eventually('ready again', async () => (await ready()) === 200, 60)
		expect((await drafter.get('/work')).status).toBe(200)
		await bothSteps()
	})
})

/** The way to a database, on which every answer can be held back for a time. */
type SlowLine = { url: string; hold: (ms: number) => void; close: () => Promise<void> }

/** Opens a way to the database at `url` that passes everything on, in order. */
async function slowLine(url: string): Promise<SlowLine> {
	const { hostname, port } = new URL(url)
	const sockets = new Set<Socket>()
	let held = 0
	const server = createServer((near) => {
		const far = connect(Number(port), hostname)
		near.pipe(far)
		let last = Promise.resolve()
		far.on('data', (answer) => {
			const due = performance.now() + held
			last = last.then(async () => {
				await pause(Math.max(0, due - performance.now()))
				if (near.writable) near.write(answer)
			})
		})
		for (const [one, opposite] of [
			[near, far],
			[far, near],
		] as const) {
			sockets.add(one)
			one.on('error', () => {}) // its end is what counts
			one.on('close', () => {
				sockets.delete(one)
				opposite.destroy()
			})
		}
	})
	const near = new URL(url)
	near.port = String(await listenHere(server))
	return {
		url: near.href,
		hold: (ms) => {
			held = ms
		},
		async close() {
			for (const one of sockets) one.destroy()
			server.close()
			await once(server, 'close')
		},
	}
}
