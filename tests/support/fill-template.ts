import type { PoolConfig } from 'pg'
import { connectDatabase, disconnectDatabase } from '#app/platform/database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { migrate } from '#prisma/migrate.ts'

/** Brings an empty database to where every test file starts: migrated, the tables of the queue made, no rows. */
export async function fillTemplate(connection: PoolConfig) {
	await migrate(connection)
	connectDatabase(connection)
	const boss = await startQueue({ alone: true })
	await boss.stop({ graceful: false, wait: true })
	await disconnectDatabase()
}
