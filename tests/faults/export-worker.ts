// A worker that takes jobs of the queue until it is killed.
import { connectDatabase } from '#app/platform/database/database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { startWorker } from '#app/queue/worker.server.ts'

connectDatabase({ connectionString: process.env.DATABASE_URL ?? '', max: 4 })
await startWorker(await startQueue({ alone: true }))
process.send?.('ready')
process.on('disconnect', () => process.exit(0))
