import type pg from 'pg'
import { startEmbeddedDatabase } from './embedded-database/start.ts'
import type { Env } from './env.server.ts'

type Opened = { connection: pg.PoolConfig; stop: () => Promise<void> }

/** The database that the environment names: a server, or else the embedded one in its folder; not connected yet. */
export async function openDatabase(
	{ DATABASE_URL, DATA_DIR }: Pick<Env, 'DATABASE_URL' | 'DATA_DIR'>,
	max: number,
): Promise<Opened> {
	if (!DATABASE_URL) return startEmbeddedDatabase(DATA_DIR)
	return { connection: { connectionString: DATABASE_URL, max }, stop: async () => {} }
}
