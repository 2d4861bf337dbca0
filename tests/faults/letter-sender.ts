// A process that sends due e-mails until there are none, or until it is killed.
import { connectDatabase, disconnectDatabase } from '#app/platform/database/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { sendBatch } from '#app/queue/mail/drain-outbox.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'

const database = await startEmbeddedDatabase(process.argv[2] ?? '')
connectDatabase(database.connection)
// `alone`: the jobs of a killed process are free again.
await startQueue({ alone: true })
for (let taken = 1; taken > 0; ) taken = await sendBatch()
await disconnectDatabase()
process.exit(0)
