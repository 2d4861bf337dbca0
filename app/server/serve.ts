import { once } from 'node:events'
import type { Server } from 'node:http'
import type { PoolConfig } from 'pg'
import type PgBoss from 'pg-boss'
import { warnOfMissingFiles } from '#app/domain/stored-files/newest-file.server.ts'
import { connectDatabase, disconnectDatabase } from '#app/platform/database/database.server.ts'
import { openDatabase } from '#app/platform/database/open-database.server.ts'
import type { ReplicaState } from '#app/platform/database/replica.server.ts'
import { watchSchema } from '#app/platform/database/schema-window.server.ts'
import { type Env, env } from '#app/platform/env.server.ts'
import { hasBegun } from '#app/platform/log/ends-plainly.ts'
import { log, watchServing } from '#app/platform/log/log.server.ts'
import { plainError } from '#app/platform/log/plain-error.ts'
import type { startReceivingEmails } from '#app/queue/mail/inbound/start-receiving.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import type { Worker } from '#app/queue/worker.server.ts'
import { notesForOperators } from '#prisma/known-migrations.ts'
import { appliedMigrations, migrate } from '#prisma/migrate.ts'
import { aheadOf, requireWithinWindow } from '#prisma/schema-window.ts'
import { createApp, type Served } from './app.ts'
import { drain } from './drain.ts'
import { createWebServer } from './web-server.ts'
import type { Pages } from './wrapped-pages.ts'

type Running = {
	boss: PgBoss
	worker: Worker | undefined
	inbound: Awaited<ReturnType<typeof startReceivingEmails>> | undefined
	database: Awaited<ReturnType<typeof openDatabase>>
}

async function start(pages: Pages, served?: Served) {
	const database = await openDatabase(env, env.DATABASE_POOL)
	await upgrade(database.connection)
	connectDatabase(database.connection, replicaOf(env))
	await warnOfMissingFiles()
	const boss = await startQueue({ alone: !env.DATABASE_URL })
	const accounts = env.SAMPLE_WORLD ? await sampleWorld() : { accounts: [] }
	await addStates()
	const { worker, inbound } = env.WORKER === 'here' ? await work(boss) : {}

	const server = createWebServer(createApp(pages, served))
	server.listen(env.PORT, env.HOST)
	await once(server, 'listening')
	hasBegun()
	watchServing()
	watchSchema({
		aheadOf,
		goesBack: env.ROLLBACK,
		onAhead: () => void Promise.all([worker?.takeNoMore(), inbound?.stop()]),
	})
	stopWhenAsked(server, { boss, worker, inbound, database })

	log.info({ address: env.APP_URL }, 'ready')
	process.send?.(accounts)
	await prepareSearch()
}

/** The replica that pages of this process read from, if one is set. */
function replicaOf({ DATABASE_READ_URL, DATABASE_READ_LAG, DATABASE_POOL }: Env) {
	if (!DATABASE_READ_URL) return undefined
	const connection = { connectionString: DATABASE_READ_URL, max: DATABASE_POOL }
	const changed = (state: ReplicaState) =>
		log[state === 'used' ? 'info' : 'warn']({ replica: state }, 'replica')
	return { connection, seconds: DATABASE_READ_LAG, changed }
}

/** Fills an empty database with the sample world; returns the accounts for sign-in. */
async function sampleWorld() {
	const { sampleAccounts, samplePassword, seedSampleWorld } = await import('#prisma/seed/sample-world.ts')
	await seedSampleWorld()
	return { accounts: sampleAccounts, password: samplePassword }
}

/** Adds the States that may file and are missing, such as after an upgrade that knows more of them. */
async function addStates() {
	const { addMissingStates } = await import('./known-states.ts')
	await addMissingStates()
}

/** Runs a worker in the web process. */
async function work(boss: PgBoss) {
	const { startWorker } = await import('#app/queue/worker.server.ts')
	const { startReceivingEmails } = await import('#app/queue/mail/inbound/start-receiving.server.ts')
	return { worker: await startWorker(boss), inbound: await startReceivingEmails() }
}

/** What the first question to this process would otherwise wait for; pages are served meanwhile. */
async function prepareSearch() {
	const { prepareKnownPhrases } = await import('#app/domain/search/words/known-phrases.ts')
	const { codeLabels } = await import('#app/i18n/code-labels.server.ts')
	await prepareKnownPhrases(codeLabels())
}

/** Applies new migrations, unless a newer release has applied others, and logs their notes for operators. */
async function upgrade(connection: PoolConfig) {
	await requireWithinWindow(connection, { goesBack: env.ROLLBACK })
	const before = await appliedMigrations(connection)
	const applied = await migrate(connection)
	if (before.length > 0) for (const note of notesForOperators(applied)) log.warn(note)
}

/** Seconds for which jobs that run are waited for, beside and after the pages. */
const JOB_SECONDS = 5

/**
 * Stops without interrupting work in progress: no job is taken any more, pages are answered until clients have gone
 * elsewhere, and the database is left last. Only a supervisor (SIGTERM) gives clients that time; a second signal ends it.
 */
function stopWhenAsked(server: Server, { boss, worker, inbound, database }: Running) {
	let stopping = false
	const hurry = new AbortController()
	const stop = async (signal: string) => {
		if (stopping) return hurry.abort()
		stopping = true
		log.info({ signal }, 'stopping')
		const seconds = signal === 'SIGTERM' ? env.DRAIN_SECONDS : 0
		const worked = worker?.stop((seconds + JOB_SECONDS) * 1000)
		await drain(server, seconds, hurry.signal)
		await inbound?.stop()
		await worked
		await boss.stop({ graceful: false })
		await disconnectDatabase()
		await database.stop()
		process.exit(0)
	}
	process.on('SIGTERM', () => void stop('SIGTERM'))
	process.on('SIGINT', () => void stop('SIGINT'))
	// The parent process has ended: otherwise the server would remain and lock the data folder.
	process.on('disconnect', () => void stop('disconnect'))
}

/** Runs the web process until it is stopped, or ends with one line that says why it cannot start. */
export function serve(pages: Pages, served?: Served) {
	start(pages, served).catch((error) => {
		console.error(plainError(error))
		log.debug({ err: error }, 'not started')
		process.exit(1)
	})
}
