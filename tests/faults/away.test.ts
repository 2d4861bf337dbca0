import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'
import { type RunningServer, startServer } from '#tests/e2e/server.ts'
import { eventually } from '#tests/support/eventually.ts'
import { mailServer } from '#tests/support/mail-server.ts'
import { type Cluster, programs, startCluster } from './cluster.ts'
import { outage } from './outage.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

describe.skipIf(!programs)('a server whose neighbours go away', () => {
	let cluster: Cluster
	let mail: Awaited<ReturnType<typeof mailServer>>
	let server: RunningServer
	let drafter: Visitor
	let focalPoint: Visitor
	let page: string

	const ask = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => {
		const client = new pg.Client(cluster.adminUrl)
		await client.connect()
		return (await client.query<Row>(sql, values).finally(() => client.end())).rows
	}
	const waiting = async () => (await ask(`select id from notice where status <> 'sent'`)).length
	const health = async (which: 'live' | 'ready') => (await fetch(`${server.address}/health/${which}`)).status

	/** Ends the pauses before retries. */
	async function hurry() {
		await ask(`update notice set next_try_at = null where status = 'deferred'`)
		await ask('update mail_domain set rests = 0, rests_until = null')
		await ask(`insert into pgboss.job (name, data) select 'send-notice', '{"noticeId": "any"}'
			where not exists (select from pgboss.job where name = 'send-notice' and state = 'created')`)
	}
	// Also asks the server: if it has died it sends nothing.
	const quiet = () =>
		eventually('every message sent', async () => {
			await hurry()
			return (await health('live')) === 200 && (await waiting()) === 0
		})

	/** Returned by the focal point and submitted again by the drafter: two steps with notices for each. */
	async function backAndForth() {
		const [request] = await ask<{ revision: number }>('select revision from request where id = $1', [
			page.split('/').at(-1),
		])
		const revision = request?.revision ?? 0
		const back = { type: 'returnForCorrection', note: 'Please check the dates.', revision: `${revision}` }
		const forth = { type: 'sendForEndorsement', revision: `${revision + 1}` }
		return [(await focalPoint.post(page, back)).status, (await drafter.post(page, forth)).status]
	}

	beforeAll(async () => {
		cluster = await startCluster()
		mail = await mailServer()
		process.env.SMTP_URL = mail.url
		await mail.open()
		const settings = { DATABASE_URL: cluster.url, LOG_LEVEL: 'silent' }
		await startServer({ ...settings, WORKER: 'elsewhere' }).then((seeded) => seeded.stop())
		await ask('delete from pgboss.job') // the notices and timers of the sample world are not tested
		await ask('delete from notice')
		await ask('create database outage template product owner app_login')
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
		await mail?.close()
		await cluster?.remove()
	})

	test('while the mail server is away steps go on, and their messages wait', async () => {
		await mail.close()
		expect(await backAndForth()).toEqual([303, 303])
		const tried = async () => (await ask('select id from notice where attempts > 0')).length > 0
		await eventually('a failed try', tried)
		expect(await waiting()).toBeGreaterThanOrEqual(2)
		expect(await health('ready')).toBe(200)

		await mail.open()
		await quiet()
		const told = await ask<{ message_id: string; uncertain: boolean; attempts: number; last_error: string }>(
			'select message_id, uncertain, attempts, last_error from notice',
		)
		const arrived = mail.received.map(({ messageId }) => messageId)
		expect([...new Set(arrived)].sort()).toEqual(told.map((notice) => notice.message_id).sort())
		// One of which the answer was lost is sent again, and says so.
		const twice = told.filter(
			({ message_id }) => arrived.indexOf(message_id) !== arrived.lastIndexOf(message_id),
		)
		expect(twice.filter(({ uncertain }) => !uncertain)).toEqual([])
	})

	test('while the mail server is away for an hour nothing is lost, and a killed worker doubles what it had in hand', async () => {
		const there = { url: cluster.url.replace(/product$/, 'outage') }
		const LETTERS = 600
		const { during, connections, mandatoryFirst, ...found } = await outage(
			{ ...there, adminUrl: cluster.adminUrl.replace(/product$/, 'outage') },
			LETTERS,
		)
		for (const { waiting, deferred, honest, resting } of during) {
			expect([waiting, honest, resting]).toEqual([LETTERS, deferred, 'connection'])
			expect(deferred).toBeGreaterThan(0)
		}
		// Each of the two workers tries one at a time: at most once a minute, and on a second connection.
		expect(during[1]?.tries).toBeLessThanOrEqual(120)
		expect(connections).toBeLessThanOrEqual(120)
		expect(found).toEqual({ sent: LETTERS, lost: 0, doubled: 1, unknown: 0, uncertain: 1, strangers: 0 })
		// Except those tried during the outage, and those the workers had claimed.
		expect(mandatoryFirst).toBeGreaterThan(LETTERS / 2 - 200)
	})

	test('while the database is away every page says so, and afterwards all goes on without a restart', async () => {
		await cluster.stop()
		expect([await health('live'), await health('ready')]).toEqual([200, 503])

		const step = { type: 'returnForCorrection', note: 'Please check the dates.', revision: '3' }
		const password = 'a long enough password'
		const account = { email: 'somebody@sample.example', password: 'not the password' }
		const answers = {
			work: await drafter.get('/work'),
			request: await drafter.get(page),
			step: await focalPoint.post(page, step),
			signIn: await visit(server.address).post('/sign-in', account),
			invitation: await visit(server.address).get('/invitation/unknown'),
			acceptance: await visit(server.address).post('/invitation/unknown', { password, repeated: password }),
		}
		for (const [name, answer] of Object.entries(answers)) {
			const text = await answer.text()
			expect([name, answer.status]).toEqual([name, 503])
			expect(answer.headers.get('retry-after')).toBe('10')
			expect(text).toContain('not available at the moment')
			expect(text).not.toMatch(/prisma|ECONNREFUSED|\n\s+at /i)
		}

		await cluster.start()
		await eventually('ready again', async () => (await health('ready')) === 200)
		expect((await drafter.get('/work')).status).toBe(200)
		expect(await backAndForth()).toEqual([303, 303])
		await quiet()
	})
})
