import type { PoolConfig } from 'pg'
import { systemActor } from '#app/platform/actor.ts'
import { connectDatabase, disconnectDatabase, withActor } from '#app/platform/database/database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { fillWorld } from './world.ts'

/** The initial database of a test file: migrated, with the queue and no rows; or also with the small world. */
export type Template = 'migrated' | 'world'

/** Fills an empty database to `migrated`, or a migrated one to `world`. */
export async function fillTemplate(name: Template, connection: PoolConfig) {
	if (name === 'migrated') await migrate(connection)
	connectDatabase(connection)
	try {
		if (name === 'migrated') {
			const boss = await startQueue({ alone: true })
			await boss.stop({ graceful: false, wait: true })
		} else await withActor(systemActor, fillWorld)
	} finally {
		await disconnectDatabase()
	}
}
