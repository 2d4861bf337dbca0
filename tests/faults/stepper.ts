// A process that takes real steps until it is killed, or (`rest`) takes none and ends when every notice is sent and everything is
// indexed.
import { writeSync } from 'node:fs'
import { ANALYSIS_VERSION } from '#app/domain/search/entry.ts'
import { systemActor } from '#app/platform/actor.ts'
import { connectDatabase, withActor } from '#app/platform/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/open-database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { startWorker } from '#app/queue/worker.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { insertAdministrator, insertReference, isWorldWhole } from '#prisma/seed/insert-reference.ts'
import type { Acknowledge } from './filing.ts'
import { walkForEver } from './walk.ts'

const [dataDir = '', mode] = process.argv.slice(2)

// Written synchronously by one call: every line that the reader sees had been acknowledged.
const acknowledge: Acknowledge = (what, id, revision = 0) => writeSync(1, `${what} ${id} ${revision}\n`)

/** Notices to be sent, changes to be indexed, and the walk over everything that is not yet indexed. */
const waiting = () =>
	withActor(systemActor, async (tx) => {
		const built = await tx.searchWalk.count({ where: { completeVersion: ANALYSIS_VERSION } })
		const queued = await tx.notice.count({ where: { status: 'queued' } })
		return queued + (await tx.searchTouch.count()) + (built === 0 ? 1 : 0)
	})

const database = await startEmbeddedDatabase(dataDir)
await migrate(database.connection)
connectDatabase(database.connection)
const boss = await startQueue({ alone: true })
if (!(await isWorldWhole())) {
	await insertReference()
	await insertAdministrator()
}
const worker = await startWorker(boss)

if (mode === 'rest') {
	while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 200))
	// Let the jobs of the last e-mails end, too.
	await worker.stop(60_000)
	process.exit(0)
}
const authorities = ['ghana.document-training', 'mali.syllabus', 'kazakhstan.documents']
await Promise.all(authorities.map((answers) => walkForEver(answers, acknowledge)))
