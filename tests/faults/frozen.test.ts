import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { catalogues } from '#app/i18n/words.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { type RunningServer, startServer } from '#tests/e2e/server.ts'
import { eventually } from '#tests/support/eventually.ts'
import { pdf } from '#tests/support/files.ts'
import { client } from '#tests/support/identity-provider.ts'
import { bodyOf, contentType } from '#tests/support/multipart.ts'
import {
	bucketSettings,
	type Kind,
	type NeighbourProcess,
	startNeighbour,
} from '#tests/support/neighbours/start.ts'
import { type Cluster, programs, startCluster } from './cluster.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

const kinds: Kind[] = ['bucket', 'scanner', 'provider', 'translation', 'mailbox', 'mailServer']
const PAGE_MS = 25_000
const HEALTH_MS = 2_000

type Health = { database: boolean; storage: boolean; silent: string[] }

/** Each neighbour of the product is a process that is stopped by SIGSTOP: it accepts connections and says nothing. */
describe.skipIf(!programs)('a neighbour that hangs', () => {
	let cluster: Cluster
	let server: RunningServer
	let drafter: Visitor
	let focalPoint: Visitor
	let page: string
	let draft: string
	const neighbours = new Map<Kind, NeighbourProcess>()
	const urlOf = (kind: Kind) => neighbours.get(kind)?.url ?? ''

	const ask = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => {
		const admin = new pg.Client(cluster.adminUrl)
		await admin.connect()
		return (await admin.query<Row>(sql, values).finally(() => admin.end())).rows
	}
	const revisionOf = async () =>
		(
			await ask<{ revision: number }>('select revision from request where id = $1', [page.split('/').at(-1)])
		)[0]?.revision ?? 0

	async function ready() {
		const answer = await fetch(`${server.address}/health/ready`)
		return { status: answer.status, said: (await answer.json()) as Health }
	}

	/** The answer to a request, which must be whole before a proxy gives up. */
	async function inTime(asked: Promise<Response>) {
		const since = performance.now()
		const answer = await asked
		const text = await answer.text()
		expect(performance.now() - since).toBeLessThan(PAGE_MS)
		return { status: answer.status, headers: answer.headers, text }
	}

	/** What health says. The quickest of three: a busy machine may be late once, and what hangs is late every time. */
	async function healthInTime() {
		const times: number[] = []
		let last = await ready()
		for (const _ of [1, 2, 3]) {
			const since = performance.now()
			last = await ready()
			times.push(performance.now() - since)
		}
		expect(Math.min(...times)).toBeLessThan(HEALTH_MS)
		return last
	}

	const upload = () =>
		fetch(server.address + draft, {
			method: 'POST',
			redirect: 'manual',
			headers: { cookie: drafter.cookie, origin: server.address, 'content-type': contentType },
			body: new Uint8Array(
				bodyOf([
					{ name: 'classification', value: 'RESTRICTED' },
					{ name: 'file', file: 'note.pdf', content: pdf() },
				]),
			),
		})
	const files = () =>
		ask<{ status: string }>('select status from attachment where request_id = $1', [page.split('/').at(-1)])
	const sendBack = (revision: number) => ({
		type: 'returnForCorrection',
		note: 'Please check the dates of the course.',
		revision: `${revision}`,
	})
	const sendOn = (revision: number) => ({ type: 'sendForEndorsement', revision: `${revision}` })

	beforeAll(async () => {
		cluster = await startCluster()
		const started = await Promise.all(kinds.map((kind) => startNeighbour(kind)))
		for (const [at, kind] of kinds.entries()) neighbours.set(kind, started[at] as NeighbourProcess)
		const [CLAMD_HOST = '', CLAMD_PORT = ''] = urlOf('scanner').split(':')
		server = await startServer({
			DATABASE_URL: cluster.url,
			LOG_LEVEL: 'silent',
			...bucketSettings(urlOf('bucket')),
			CLAMD_HOST,
			CLAMD_PORT,
			OIDC_ISSUER: urlOf('provider'),
			OIDC_CLIENT_ID: client.id,
			OIDC_CLIENT_SECRET: client.secret,
			TRANSLATE_URL: urlOf('translation'),
			SMTP_URL: urlOf('mailServer'),
			MAIL_PER_DOMAIN: '120000',
			MAIL_REPLY_TO: 'replies@ta.example',
			MAIL_AUTHSERV_ID: 'mx.ta.example',
			IMAP_URL: urlOf('mailbox'),
		})
		const [request] = await ask<{ id: string }>(
			`select id from request where status = 'awaitingEndorsement' and state_iso3 = 'NAM'`,
		)
		page = `/requests/${request?.id}`
		drafter = await signIn(server.address, personOf('drafter.namibia.immigration').email)
		focalPoint = await signIn(server.address, personOf('focalPoint.namibia').email)
		expect((await focalPoint.post(page, sendBack(await revisionOf()))).status).toBe(303)
		draft = `${page}/draft/attachments`
	})
	afterEach(async () => {
		for (const one of neighbours.values()) one.thaw()
		await eventually('all answer', async () => {
			const { status, said } = await ready()
			return status === 200 && said.silent.length === 0
		})
	})
	afterAll(async () => {
		await server?.stop()
		for (const one of neighbours.values()) await one.stop()
		await cluster?.remove()
	})

	const freeze = (kind: Kind) => neighbours.get(kind)?.freeze()
	const thaw = (kind: Kind) => neighbours.get(kind)?.thaw()

	/** Health says which one it is, and pages that do not need it are as ever. */
	async function expectNamed(kind: Kind) {
		await eventually('health names it', async () => (await ready()).said.silent.includes(kind))
		const { status, said } = await healthInTime()
		expect([status, said.silent]).toEqual([200, [kind]])
		expect((await inTime(drafter.get('/work'))).status).toBe(200)
	}

	test('the store of files: uploads say so at the field, and are taken once it answers', async () => {
		freeze('bucket')
		const sent = await inTime(upload())
		expect(sent.status).toBe(503)
		expect(sent.text).toContain(catalogues.en.attachments.refused.storageRefuses)
		const { status, said } = await healthInTime()
		expect([status, said.database, said.storage]).toEqual([503, true, false])
		expect((await inTime(drafter.get('/work'))).status).toBe(200)
		thaw('bucket')
		await eventually('taken', async () => (await upload()).status === 303)
	})

	test('the virus scanner: files are accepted, wait, and are scanned once it answers', async () => {
		const before = (await files()).length
		freeze('scanner')
		expect((await inTime(upload())).status).toBe(303)
		await expectNamed('scanner')
		expect((await files()).map(({ status }) => status)).toContain('waiting')
		thaw('scanner')
		await eventually(
			'every file is scanned',
			async () => {
				const found = await files()
				return found.length > before && found.every(({ status }) => status === 'clean')
			},
			180,
		)
	})

	test('the identity provider: the sign-in page says so, and leads there once it answers', async () => {
		freeze('provider')
		const sent = await inTime(visit(server.address).get('/sign-in/office'))
		expect([sent.status, sent.headers.get('location')]).toEqual([302, '/sign-in/office/back'])
		await expectNamed('provider')
		thaw('provider')
		const again = await inTime(visit(server.address).get('/sign-in/office'))
		expect(again.headers.get('location')).toContain(urlOf('provider'))
	})

	test('the translation engine: the page of the texts says so', async () => {
		const [request] = await ask<{ id: string }>(
			`select id from request where submitted_at is not null and classification = 'PUBLIC' order by id limit 1`,
		)
		const officer = await signIn(server.address, personOf('triage').email)
		const translate = () =>
			inTime(officer.post(`/requests/${request?.id}/translations`, { of: 'filing', needId: '' }))
		freeze('translation')
		const sent = await translate()
		expect([sent.status, sent.headers.get('location')]).toEqual([
			303,
			expect.stringContaining('translation=away'),
		])
		await expectNamed('translation')
		thaw('translation')
		expect((await translate()).headers.get('location')).not.toContain('translation=')
	})

	test('the mailbox: health names it', async () => {
		freeze('mailbox')
		await expectNamed('mailbox')
	})

	test('the mail server: steps go on, and every e-mail leaves once it answers', async () => {
		freeze('mailServer')
		const [{ since } = { since: null }] = await ask<{ since: Date }>('select now() as since')
		const revision = await revisionOf()
		expect((await inTime(drafter.post(page, sendOn(revision)))).status).toBe(303)
		expect((await inTime(focalPoint.post(page, sendBack(revision + 1)))).status).toBe(303)
		await expectNamed('mailServer')
		thaw('mailServer')
		await eventually(
			'every e-mail has left',
			async () => {
				await ask(`update notice set next_try_at = null where status = 'deferred'`)
				await ask('update mail_domain set rests = 0, rests_until = null')
				const told = await ask<{ message_id: string; status: string }>(
					`select message_id, status from notice where request_id = $1 and created_at >= $2 and cadence is null
						and digest_id is null and status in ('queued', 'deferred', 'sent')`,
					[page.split('/').at(-1), since],
				)
				const arrived = new Set(neighbours.get('mailServer')?.received)
				return (
					told.length > 0 &&
					told.every(({ message_id, status }) => status === 'sent' && arrived.has(message_id))
				)
			},
			300,
		)
	})

	test('the database: pages say so, what was typed comes back with the answer, and can be sent again', async () => {
		const revision = await revisionOf()
		const { all, freezeAll, thawAll } = await processesOf(cluster)
		expect(all.length).toBeGreaterThan(3)
		freezeAll()
		try {
			const answers = await Promise.all([
				inTime(drafter.get('/work')),
				inTime(focalPoint.get(page)),
				inTime(drafter.post(page, { ...sendOn(revision), note: 'A sentence that took long to write' })),
				inTime(
					visit(server.address).post('/sign-in', { email: 'a@sample.example', password: 'a secret word' }),
				),
				inTime(upload()),
			])
			for (const { status, text, headers } of answers) {
				expect(status).toBe(503)
				expect(headers.get('retry-after')).toBe('10')
				expect(text).toContain(catalogues.en.common.errors.unavailable.title)
			}
			const [, , step, entry] = answers
			expect(step.text).toContain('A sentence that took long to write')
			expect(step.text).toContain(catalogues.en.common.errors.unavailable.sendAgain)
			expect(entry.text).toContain('a@sample.example')
			expect(entry.text).not.toContain('a secret word')
			const { status, said } = await healthInTime()
			expect([status, said.database]).toEqual([503, false])
		} finally {
			thawAll()
		}
		await eventually('ready again', async () => (await ready()).status === 200)
		expect(await revisionOf()).toBe(revision)
		expect((await drafter.post(page, sendOn(revision))).status).toBe(303)
		expect((await focalPoint.post(page, sendBack(revision + 1))).status).toBe(303)
	})
})

/** A server of PostgreSQL: the process that starts the others, first, and one for each connection. */
async function processesOf(cluster: Cluster) {
	const { execFileSync } = await import('node:child_process')
	const parent = cluster.pid()
	if (!parent) throw new Error('The database server has ended')
	// Once the first is stopped no other is started.
	process.kill(parent, 'SIGSTOP')
	const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', String(parent)], { encoding: 'utf8' })
	const all = [parent, ...(listed.match(/\d+/g) ?? []).map(Number)]
	const signal = (name: NodeJS.Signals) => {
		for (const pid of all)
			try {
				process.kill(pid, name)
			} catch {} // has ended since
	}
	return { all, freezeAll: () => signal('SIGSTOP'), thawAll: () => signal('SIGCONT') }
}
