import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'
import { type RunningServer, startServer } from '#tests/e2e/server.ts'
import { type Cluster, programs, startCluster } from './cluster.ts'
import { catchMail, type MailCatcher } from './mail-catcher.ts'
import { until } from './until.ts'
import { signIn, type Visitor } from './visitor.ts'

describe.skipIf(!programs)('a server whose neighbours go away', () => {
	let cluster: Cluster
	let mail: MailCatcher
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
	const quiet = () => until('every message sent', async () => (await waiting()) === 0)
	const health = async (which: 'live' | 'ready') => (await fetch(`${server.address}/health/${which}`)).status

	/** Sent back by the focal point and sent again by the drafter: two steps, and messages for each. */
	async function backAndForth() {
		const [request] = await ask<{ revision: number }>('select revision from request where id = $1', [
			page.split('/').at(-1),
		])
		const revision = request?.revision ?? 0
		const note = { type: 'returnForCorrection', note: 'Please check the dates.', revision: String(revision) }
		const send = { type: 'sendForEndorsement', revision: String(revision + 1) }
		return [(await focalPoint.post(page, note)).status, (await drafter.post(page, send)).status]
	}

	beforeAll(async () => {
		cluster = await startCluster()
		mail = await catchMail()
		server = await startServer({ DATABASE_URL: cluster.url, SMTP_URL: mail.url, LOG_LEVEL: 'silent' })
		await quiet()
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
		const before = mail.arrived.size
		await mail.close()
		expect(await backAndForth()).toEqual([303, 303])
		await until(
			'a failed try',
			async () => (await ask('select id from notice where attempts > 0')).length > 0,
		)
		expect(await waiting()).toBeGreaterThanOrEqual(2)
		expect(await health('ready')).toBe(200)

		await mail.open()
		await quiet()
		expect(mail.arrived.size).toBeGreaterThanOrEqual(before + 2)
		const ids = (await ask<{ message_id: string }>('select message_id from notice')).map(
			(row) => row.message_id,
		)
		expect(ids.filter((id) => mail.arrived.get(id) !== 1)).toEqual([])
	})

	test('while the database is away every page says so, and afterwards all goes on without a restart', async () => {
		await cluster.stop()
		expect([await health('live'), await health('ready')]).toEqual([200, 503])

		const step = { type: 'returnForCorrection', note: 'Please check the dates.', revision: '3' }
		const answers = [
			await drafter.get('/work'),
			await drafter.get(page),
			await focalPoint.post(page, step),
			await signIn(server.address, 'nobody@sample.example').catch(({ message }) => new Response(message)),
		]
		expect(answers.slice(0, 3).map(({ status }) => status)).toEqual([503, 503, 503])
		for (const answer of answers.slice(0, 3)) {
			const text = await answer.text()
			expect(text).toContain('not available at the moment')
			expect(text).not.toMatch(/prisma|ECONNREFUSED|\n\s+at /i)
		}
		expect(await answers[3]?.text()).toBe('Sign-in answered 503')

		await cluster.start()
		await until('ready again', async () => (await health('ready')) === 200, 15_000)
		expect((await drafter.get('/work')).status).toBe(200)
		expect(await backAndForth()).toEqual([303, 303])
		await quiet()
	})
})
