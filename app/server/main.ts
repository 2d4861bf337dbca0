import '#app/platform/ends-plainly.ts'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { PoolConfig } from 'pg'
import type PgBoss from 'pg-boss'
import { warnOfMissingFiles } from '#app/domain/stored-files/newest-file.server.ts'
import { connectDatabase, disconnectDatabase } from '#app/platform/database.server.ts'
import { hasBegun } from '#app/platform/ends-plainly.ts'
import { env } from '#app/platform/env.server.ts'

import { log, watchServing } from '#app/platform/log.server.ts'
import { openDatabase } from '#app/platform/open-database.server.ts'
import { plainError } from '#app/platform/plain-error.ts'
import { startReceivingEmails } from '#app/queue/mail/inbound/start-receiving.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { startWorker, type Worker } from '#app/queue/worker.server.ts'
import { appliedMigrations, migrate, notesForOperators } from '#prisma/migrate.ts'
import { sampleAccounts, samplePassword, seedSampleWorld } from '#prisma/seed/sample-world.ts'
import { createApp } from './app.ts'
import { createWebServer } from './web-server.ts'

type Running = {
	boss: PgBoss
	worker: Worker | undefined
	inbound: Awaited<ReturnType<typeof startReceivingEmails>> | undefined
	database: Awaited<ReturnType<typeof openDatabase>>
}

async function start() {
	const database = await openDatabase(env, env.DATABASE_POOL)
	await upgrade(database.connection)
	connectDatabase(database.connection)
	await warnOfMissingFiles()
	const boss = await startQueue({ alone: !env.DATABASE_URL })
	if (env.SAMPLE_WORLD) await seedSampleWorld()
	const worker = env.WORKER === 'here' ? await startWorker(boss) : undefined
	const inbound = env.WORKER === 'here' ? await startReceivingEmails() : undefined

	const server = createWebServer(await createApp())
	server.listen(env.PORT, env.HOST)
	await once(server, 'listening')
	hasBegun()
	watchServing()
	stopWhenAsked(server, { boss, worker, inbound, database })

	log.info({ address: env.APP_URL }, 'ready')
	process.send?.(env.SAMPLE_WORLD ? { accounts: sampleAccounts, password: samplePassword } : { accounts: [] })
}

/** Applies what is new; of an upgrade the log says what it asks of people. */
async function upgrade(connection: PoolConfig) {
	const before = await appliedMigrations(connection)
	const applied = await migrate(connection)
	if (before.length > 0) for (const note of notesForOperators(applied)) log.warn(note)
}

/** Ends without breaking off what is under way: pages first, then jobs, then the database. */
function stopWhenAsked(server: Server, { boss, worker, inbound, database }: Running) {
	let stopping = false
	const stop = async (signal: string) => {
		if (stopping) return
		stopping = true
		log.info({ signal }, 'stopping')
		const closed = once(server, 'close')
		server.close()
		server.closeIdleConnections()
		setTimeout(() => server.closeAllConnections(), 5_000).unref()
		await closed
		await inbound?.stop()
		await worker?.stop(5_000)
		await boss.stop({ graceful: false })
		await disconnectDatabase()
		await database.stop()
		process.exit(0)
	}
	process.on('SIGTERM', () => void stop('SIGTERM'))
	process.on('SIGINT', () => void stop('SIGINT'))
	// Whoever started us is gone: without this the server would stay behind and keep the data folder locked.
	process.on('disconnect', () => void stop('disconnect'))
}

start().catch((error) => {
	console.error(plainError(error))
	log.debug({ err: error }, 'not started')
	process.exit(1)
})
