import { createTransport } from 'nodemailer'
import pg from 'pg'
import { connectDatabase, disconnectDatabase } from '#app/platform/database/database.server.ts'
import { composeMail } from '#app/platform/mail/compose.server.ts'
import { sendBatch } from '#app/queue/mail/drain-outbox.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { renderEmail } from '#emails/render-email.tsx'
import { migrate } from '#prisma/migrate.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { startServer } from '#tests/e2e/server.ts'
import { type Cluster, programs, startCluster } from '#tests/faults/cluster.ts'
import { outage } from '#tests/faults/outage.ts'
import { signIn, type Visitor } from '#tests/faults/visitor.ts'
import type { Figure } from './table.ts'

const BACKLOG = 10_000
/** After so many e-mails the size of the heap is stable. */
const WARM_UP = 4000
const BURST = 1_000

const props = { recipient: 'A. Karimova', url: 'https://example.org/requests/1', reference: 'SOM-2026-0001' }

/** Measures e-mails rendered and signed a second by one process, without a network. */
async function signed(): Promise<Figure> {
	const transport = createTransport({ streamTransport: true, buffer: true })
	const one = async (n: number) => {
		const rendered = await renderEmail('screeningPassed', props, 'ar', { siteName: 'Sample' })
		const letter = {
			id: `letter-${n}`,
			requestId: null,
			kind: 'progress',
			kindName: 'Progress',
			language: 'ar' as const,
		}
		const ways = { mayBeSwitchedOff: false, mayBeAnswered: false }
		const to = { name: 'A. Karimova', address: 'reader@sample.example' }
		await transport.sendMail(await composeMail({ ...letter, ...ways, ...rendered, to }))
	}
	for (let n = 0; n < 200; n++) await one(n)
	const started = performance.now()
	for (let n = 0; n < 1000; n++) await one(n)
	const rate = 1_000_000 / (performance.now() - started)
	return {
		what: 'letters rendered and signed',
		value: `${rate.toFixed(0)}/s`,
		aim: '>= 200/s',
		met: rate >= 200,
	}
}

/** Queues due e-mails to fifty domains, as after so many status changes at once. */
async function queueLetters({ adminUrl }: Cluster, count: number) {
	const client = new pg.Client(adminUrl)
	await client.connect()
	await client.query(
		`insert into notice (id, event_key, address, template, facts, created_at, language)
		select gen_random_uuid(), gen_random_uuid(), 'n' || n || '@' || n % 50 || '.example', 'screeningPassed',
			'{"path": "/", "reference": "SOM-2026-0001"}', now() - interval '5 minutes', 'ar' from generate_series(1, $1::int) n`,
		[count],
	)
	return client
}

const megabytes = () => process.memoryUsage().rss / 2 ** 20

/** Sends ten thousand queued e-mails and measures the memory. */
async function drained(cluster: Cluster): Promise<Figure[]> {
	await migrate({ connectionString: cluster.url })
	connectDatabase({ connectionString: cluster.url, max: 4 })
	const boss = await startQueue({ alone: true })
	const client = await queueLetters(cluster, WARM_UP + BACKLOG)
	let sent = 0
	for (let taken = 1; taken > 0 && sent < WARM_UP; sent += taken) taken = await sendBatch()
	const [begin, started] = [megabytes(), performance.now()]
	for (let taken = 1; taken > 0; sent += taken) taken = await sendBatch()
	const rate = ((sent - WARM_UP) * 1000) / (performance.now() - started)
	const growth = megabytes() - begin
	const { rows } = await client.query(`select count(*)::int as left from notice where status <> 'sent'`)
	await client.end()
	await boss.stop({ graceful: false, wait: true })
	await disconnectDatabase()
	return [
		{
			what: `backlog of ${BACKLOG} letters, one worker`,
			value: `${rate.toFixed(0)}/s, ${rows[0].left} left`,
		},
		{
			what: 'memory gained while it was sent',
			value: `${growth.toFixed(0)} MB`,
			against: `${begin.toFixed(0)} MB`,
			aim: '<= 20 %',
			met: growth <= begin / 5,
		},
	]
}

/** Sends ten thousand e-mails while the mail server is away for an hour: counts losses and duplicates. */
async function survived(cluster: Cluster): Promise<Figure> {
	await migrate({ connectionString: cluster.url })
	connectDatabase({ connectionString: cluster.url, max: 2 })
	await (await startQueue({ alone: true })).stop({ graceful: false, wait: true })
	await disconnectDatabase()
	const started = performance.now()
	const { lost, doubled, unknown, sent } = await outage(cluster, BACKLOG)
	return {
		what: `${BACKLOG} letters, server away for an hour, two workers, one killed`,
		value: `lost ${lost}, doubled ${doubled}, in ${((performance.now() - started) / 1000).toFixed(0)} s`,
		aim: 'lost 0, doubled 1',
		met: lost === 0 && unknown === 0 && doubled <= 1 && sent === BACKLOG,
	}
}

const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN

async function opening(visitor: Visitor): Promise<number> {
	const started = performance.now()
	await (await visitor.get('/work')).text()
	return performance.now() - started
}

/** Measures how much slower a page is while the same process sends the e-mails of a thousand status changes. */
async function burst(cluster: Cluster): Promise<Figure> {
	const server = await startServer({ DATABASE_URL: cluster.url })
	try {
		const officer = await signIn(server.address, personOf('case.africa').email)
		const quiet: number[] = []
		for (let n = 0; n < 120; n++) quiet.push(await opening(officer))
		const client = await queueLetters(cluster, BURST)
		await client.query(`insert into pgboss.job (name, data) values ('send-notice', '{"noticeId": "burst"}')`)
		const left = async () =>
			(await client.query(`select count(*)::int as left from notice where status = 'queued'`)).rows[0].left
		while ((await left()) === BURST) await opening(officer)
		const busy: number[] = []
		while (busy.length < 300 && (busy.length % 20 || (await left()) > 0)) busy.push(await opening(officer))
		await client.end()
		const [before, during] = [median(quiet), median(busy)]
		return {
			what: `page while ${BURST} letters are sent`,
			value: `${during.toFixed(0)} ms, ${busy.length} pages`,
			against: `before ${before.toFixed(0)} ms`,
			aim: '<= 1.2 times',
			met: during <= before * 1.2,
		}
	} finally {
		await server.stop()
	}
}

/** Measures the cost of sending e-mails, with a mail server that accepts all of them. */
export async function mail(): Promise<Figure[]> {
	const figures = [await signed()]
	if (!programs) return [...figures, { what: 'backlog of letters', value: 'no server is installed' }]
	const first = await startCluster()
	figures.push(...(await drained(first).finally(() => first.remove())))
	const second = await startCluster()
	figures.push(await survived(second).finally(() => second.remove()))
	const third = await startCluster()
	figures.push(await burst(third).finally(() => third.remove()))
	return figures
}
