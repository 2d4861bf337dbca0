// A worker beside the web processes; needs a database server, since the embedded database lives in one process.
import { connectDatabase, disconnectDatabase } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { log } from '#app/platform/log.server.ts'
import { startInbound } from './mail/inbound/start-inbound.server.ts'
import { startQueue } from './queue.server.ts'
import { startWorker } from './worker.server.ts'

if (!env.DATABASE_URL) {
	console.error(
		'A worker of its own needs DATABASE_URL; with the embedded database the server works on the queue itself.',
	)
	process.exit(1)
}
connectDatabase({ connectionString: env.DATABASE_URL, max: 4 })
const boss = await startQueue({ alone: false })
await startWorker(boss)
const inbound = await startInbound()
log.info('worker ready')

async function stop(signal: string) {
	log.info({ signal }, 'stopping')
	await inbound.stop()
	await boss.stop({ graceful: true, timeout: 10_000 })
	await disconnectDatabase()
	process.exit(0)
}
process.on('SIGTERM', () => void stop('SIGTERM'))
process.on('SIGINT', () => void stop('SIGINT'))
