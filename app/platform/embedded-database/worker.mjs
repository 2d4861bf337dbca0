// Runs in a worker thread: PGlite blocks its thread while it works, and pages must not wait for that.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

const db = await PGlite.create(workerData.dataDir, { extensions: { pg_trgm } })

// The embedded database starts as superuser, which bypasses row-level security: change to an ordinary login for good.
await db.exec(`do $$ begin
	if not exists (select from pg_roles where rolname = 'app_login') then
		create role app_login login nosuperuser createrole;
		alter database postgres owner to app_login;
		alter schema public owner to app_login;
	end if;
end $$;
set session authorization app_login`)

const server = new PGLiteSocketServer({ db, path: workerData.socketPath, maxConnections: 20 })
await server.start()

parentPort.on('message', async () => {
	await server.stop()
	await db.close()
	parentPort.postMessage('stopped')
	parentPort.close()
})
parentPort.postMessage('ready')
