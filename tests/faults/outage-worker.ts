// A worker that sends from the outbox on request, as if it were the given time.
import { atTime } from '#app/platform/clock.server.ts'
import { connectDatabase } from '#app/platform/database/database.server.ts'
import { drainOutbox } from '#app/queue/mail/drain-outbox.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'

connectDatabase({ connectionString: process.env.DATABASE_URL ?? '', max: 3 })
await startQueue({ alone: false })
process.on('message', (at: number) => {
	void atTime(new Date(at), drainOutbox).then(() => process.send?.('done'))
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
