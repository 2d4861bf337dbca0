import type { RunningServer } from '#tests/e2e/server.ts'
import { startServer } from '#tests/e2e/server.ts'
import { signIn } from '#tests/faults/visitor.ts'
import { type Reader, readers } from './readers.ts'

/** A web process as in an installation of several: no worker in it, and sessions that outlive the measurement. */
export const startWeb = (databaseUrl: string, dataDir: string): Promise<RunningServer> =>
	startServer({
		DATABASE_URL: databaseUrl,
		DATA_DIR: dataDir,
		WORKER: 'elsewhere',
		IDLE_MINUTES: '600',
		IDLE_MINUTES_OFFICE: '600',
		CONFIRMED_MINUTES: '600',
	})

/** Signs everybody in; the cookies are valid at every process of the same database. */
export async function signInAll(address: string, who: Reader[]): Promise<Map<Reader, string>> {
	const cookies = new Map<Reader, string>()
	for (const reader of new Set(who)) {
		const email = readers[reader]
		cookies.set(reader, email ? (await signIn(address, email)).cookie : 'language=en')
	}
	return cookies
}
