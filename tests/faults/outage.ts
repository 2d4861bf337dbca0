import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { programOf } from './build-programs.ts'
import { mailLedger } from './mail-ledger.ts'

const MINUTE = 60_000
type Ledger = Awaited<ReturnType<typeof mailLedger>>
type Database = { url: string; adminUrl: string }

/** Starts a worker in a separate process, which sends from the outbox once on request, at a given time. */
async function startWorker(name: string, { url }: Database, ledger: Ledger) {
	const env = {
		...process.env,
		DATABASE_URL: url,
		SMTP_URL: ledger.urlFor(name),
		LOG_LEVEL: 'silent',
		MAIL_PER_DOMAIN: '1000000',
	}
	const child: ChildProcess = fork(programOf('outage-worker'), { execArgv: [], env })
	const ended = once(child, 'exit')
	await Promise.race([once(child, 'message'), ended])
	return {
		/** Returns whether it is still running afterwards. */
		async look(at: number) {
			child.send(at)
			return (await Promise.race([once(child, 'message'), ended]))[0] === 'done'
		},
		kill: () => child.kill('SIGKILL'),
		async stop() {
			if (child.connected) child.disconnect()
			await ended
		},
	}
}

type Worker = Awaited<ReturnType<typeof startWorker>>

/** Returns the outbox statuses at a moment of the outage. */
const outboxAt = async (client: pg.Client, at: number) =>
	(
		await client.query(
			`select count(*) filter (where status in ('queued', 'deferred'))::int as waiting,
				count(*) filter (where status = 'deferred')::int as deferred,
				count(*) filter (where status = 'deferred' and failure = 'connection' and not uncertain
					and next_try_at is not null)::int as honest,
				coalesce(sum(attempts), 0)::int as tries,
				(select last_failure from mail_domain where domain = '*' and rests_until > $1) as resting
			from notice`,
			[new Date(at - 5 * MINUTE)],
		)
	).rows[0] as { waiting: number; deferred: number; honest: number; tries: number; resting: string | null }

/** Queues due e-mails, the first half of optional kinds. */
const queueLetters = (client: pg.Client, count: number) =>
	client.query(
		`insert into notice (id, event_key, address, template, facts, created_at, language)
		select gen_random_uuid(), gen_random_uuid(), 'n' || n || '@' || n % 50 || '.example',
			case when n <= $1::int / 2 then 'screeningPassed' else 'requestAcknowledged' end,
			'{"path": "/", "reference": "SOM-2026-0001"}', now() - interval '1 hour' + n * interval '1 second' / 10, 'en'
		from generate_series(1, $1::int) n`,
		[count],
	)

/**
 * Sends so many e-mails while the mail server is away for an hour of simulated time: for half of it no one listens,
 * then every connection is closed at once. Of two workers, one is killed while it awaits a response, and restarted.
 * Returns the outbox statuses meanwhile and the final arrivals.
 */
export async function outage(database: Database, count: number) {
	const ledger = await mailLedger()
	const client = new pg.Client(database.adminUrl)
	await client.connect()
	await queueLetters(client, count)
	const workers = await Promise.all(['one', 'two'].map((name) => startWorker(name, database, ledger)))
	const start = Date.now()
	const during = []
	for (let minute = 0; minute < 60; minute++) {
		if (minute === 30) await ledger.endEveryConnection()
		await Promise.all(workers.map((worker) => worker.look(start + minute * MINUTE)))
		if (minute % 30 === 29) during.push(await outboxAt(client, start + minute * MINUTE))
	}
	const connections = ledger.connections()
	ledger.takeLetters()
	await sendAll({ database, client, ledger, workers, start, killAfter: count / 3 })
	await Promise.all(workers.map((worker) => worker.stop()))
	const found = await compare(client, ledger)
	await client.end()
	await ledger.close()
	return { during, connections, ...found }
}

type Rest = {
	database: Database
	client: pg.Client
	ledger: Ledger
	workers: Worker[]
	start: number
	killAfter: number
}

/** Continues after the outage until no e-mail waits; the second worker is killed meanwhile. */
async function sendAll({ database, client, ledger, workers, start, killAfter }: Rest) {
	let isKilled = false
	ledger.asks(({ by }) => {
		if (isKilled || by !== 'two' || ledger.arrived.length < killAfter) return true
		isKilled = true
		workers[1]?.kill()
		return false
	})
	const waiting = async () =>
		(await client.query(`select from notice where status in ('queued', 'deferred') limit 1`)).rowCount === 1
	for (let minute = 60; minute < 6000 && (await waiting()); minute += 2) {
		const there = await Promise.all(workers.map((worker) => worker.look(start + minute * MINUTE)))
		if (there[1] === false) workers[1] = await startWorker('two', database, ledger)
	}
}

type Row = {
	message_id: string | null
	template: string
	status: string
	uncertain: boolean
	attempts: number
}

/** Compares the outbox with the arrivals: losses, duplicates, and whether the outbox records them. */
async function compare(client: pg.Client, { arrived }: Ledger) {
	const { rows } = await client.query<Row>(
		'select message_id, template, status, uncertain, attempts from notice',
	)
	const times = new Map<string, number>()
	for (const { messageId } of arrived) times.set(messageId, (times.get(messageId) ?? 0) + 1)
	const timesOf = (row: Row) => times.get(row.message_id ?? '') ?? 0
	const templates = new Map(rows.map((row) => [row.message_id, row.template]))
	return {
		sent: rows.filter(({ status }) => status === 'sent').length,
		lost: rows.filter((row) => timesOf(row) === 0).length,
		doubled: rows.filter((row) => timesOf(row) > 1).length,
		/** Duplicates that the outbox does not record, or more than two copies. */
		unknown: rows.filter((row) => timesOf(row) > (row.uncertain ? 2 : 1)).length,
		uncertain: rows.filter(({ uncertain }) => uncertain).length,
		strangers: [...times.keys()].filter((id) => !templates.has(id)).length,
		/** Arrivals before the first optional e-mail. */
		mandatoryFirst: arrived.findIndex(({ messageId }) => templates.get(messageId) === 'screeningPassed'),
	}
}
