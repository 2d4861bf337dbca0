// A worker beside the web processes; needs a database server, since the embedded database runs in one process.

import '#app/platform/log/ends-plainly.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { warnOfMissingFiles } from '#app/domain/stored-files/newest-file.server.ts'
import { connectDatabase, disconnectDatabase } from '#app/platform/database/database.server.ts'
import { watchSchema } from '#app/platform/database/schema-window.server.ts'
import { env } from '#app/platform/env.server.ts'
import { hasBegun } from '#app/platform/log/ends-plainly.ts'
import { log, watchServing } from '#app/platform/log/log.server.ts'
import { empty, plainError } from '#app/platform/log/plain-error.ts'
import { listMigrations } from '#prisma/known-migrations.ts'
import { appliedMigrations } from '#prisma/migrate.ts'
import { aheadOf, requireWithinWindow } from '#prisma/schema-window.ts'
import { startReceivingEmails } from './mail/inbound/start-receiving.server.ts'
import { startQueue } from './queue.server.ts'
import { startWorker } from './worker.server.ts'

async function start() {
	if (!env.DATABASE_URL)
		throw new Error(
			'A worker of its own needs DATABASE_URL; with the embedded database the server works on the queue itself.',
		)
	const connection = { connectionString: env.DATABASE_URL, max: 4 }
	const applied = await appliedMigrations(connection)
	if (applied.length === 0) throw new Error(empty)
	if (listMigrations().some(({ name }) => !applied.includes(name)))
		throw new Error(
			'The database is of an older release: start the server of this one first (npm start), then the worker.',
		)
	await requireWithinWindow(connection, { goesBack: env.ROLLBACK })
	connectDatabase(connection)
	await warnOfMissingFiles()
	const boss = await startQueue({ alone: false })
	const worker = await startWorker(boss)
	const inbound = await startReceivingEmails()
	if (env.WORKER_PORT !== undefined) await answerHealth(env.HOST, env.WORKER_PORT)
	hasBegun()
	watchServing()
	watchSchema({
		aheadOf,
		goesBack: env.ROLLBACK,
		onAhead: () => void Promise.all([worker.takeNoMore(), inbound.stop()]),
	})
	log.info('worker ready')

	let stopping = false
	async function stop(signal: string) {
		if (stopping) return
		stopping = true
		log.info({ signal }, 'stopping')
		await inbound.stop()
		await worker.stop(10_000)
		await boss.stop({ graceful: false })
		await disconnectDatabase()
		process.exit(0)
	}
	process.on('SIGTERM', () => void stop('SIGTERM'))
	process.on('SIGINT', () => void stop('SIGINT'))
}

start().catch((error) => {
	console.error(plainError(error))
	log.debug({ err: error }, 'not started')
	process.exit(1)
})

/**
 * Serves `/health/live` on a port, for the supervisor of a worker in its own process or container; `/health/ready` of
 * the web processes reports whether jobs are processed. Rejects if the port is in use.
 */
async function answerHealth(host: string, port: number): Promise<void> {
	const server = createServer((request, response) => {
		const found = request.url === '/health/live'
		response.writeHead(found ? 200 : 404, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' })
		response.end(found ? 'live' : '404 Not Found')
	})
	server.listen(port, host)
	await once(server, 'listening')
	server.on('error', () => {}) // affects one connection only
}
