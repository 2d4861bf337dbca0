import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, realpathSync, rmSync, unlinkSync } from 'node:fs'
import { createConnection, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type pg from 'pg'
import type { PoolConfig } from 'pg'
import type { Env } from '#app/platform/env.server.ts'
import { errorCode } from '#app/platform/error-code.ts'
import { plainError } from '#app/platform/log/plain-error.ts'

/**
 * Returns a folder with access for this user only, for sockets of this data folder. Socket paths are limited to about
 * 100 characters.
 */
export function socketFolder(dataDir: string): string {
	const real = realpathSync(dataDir)
	const folder =
		real.length < 70
			? join(real, 'sockets')
			: join(tmpdir(), `ta-${createHash('sha256').update(real).digest('hex').slice(0, 16)}`)
	mkdirSync(folder, { recursive: true, mode: 0o700 })
	return folder
}

const answers = (path: string) =>
	new Promise<boolean>((resolve) => {
		const socket = createConnection(path, () => {
			socket.destroy()
			resolve(true)
		})
		socket.on('error', () => resolve(false))
	})

const listen = (path: string) =>
	new Promise<Server>((resolve, reject) => {
		const server = createServer((socket) => socket.destroy())
		server.once('error', reject)
		server.listen(path, () => resolve(server))
	})

/**
 * Prevents a second process on the same data folder: two embedded databases would destroy it. The lock is a listening
 * socket, so the kernel releases it even after `kill -9`. Throws if another process has the lock.
 */
export async function lockFolder(folder: string): Promise<Server> {
	const path = join(folder, 'lock')
	try {
		return await listen(path)
	} catch (error) {
		if (errorCode(error) !== 'EADDRINUSE') throw error
		if (await answers(path))
			throw new Error(`Another process is using the data folder of ${folder}. Stop it first.`)
		unlinkSync(path)
		return listen(path)
	}
}

type Opened = { connection: pg.PoolConfig; stop: () => Promise<void> }

/** Returns the database of the environment: a server, or the embedded one in its folder; not connected yet. */
export async function openDatabase(
	{ DATABASE_URL, DATA_DIR }: Pick<Env, 'DATABASE_URL' | 'DATA_DIR'>,
	max: number,
): Promise<Opened> {
	if (!DATABASE_URL) return startEmbeddedDatabase(DATA_DIR)
	return { connection: { connectionString: DATABASE_URL, max }, stop: async () => {} }
}

type EmbeddedDatabase = { connection: PoolConfig; stop: () => Promise<void> }

/**
 * Starts the embedded database on `dataDir` (created if missing) behind a private unix socket. Throws if another
 * process already uses the folder.
 */
export async function startEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
	mkdirSync(dataDir, { recursive: true })
	const folder = socketFolder(dataDir)
	const lock = await lockFolder(folder)
	const socketPath = join(folder, '.s.PGSQL.5432')
	rmSync(socketPath, { force: true })

	const worker = new Worker(new URL('../embedded-database/worker.mjs', import.meta.url), {
		workerData: { dataDir: join(dataDir, 'database'), socketPath },
		execArgv: [],
	})
	const failed = once(worker, 'error').then(([error]) => Promise.reject(error))
	await Promise.race([once(worker, 'message'), failed])
	failed.catch((error) => {
		console.error(`The embedded database stopped, and the process ends. ${plainError(error)}`)
		process.exit(1)
	})

	return {
		connection: {
			host: folder,
			port: 5432,
			user: 'app_login',
			database: 'postgres',
			// One backend, so one connection: with several, the messages of two queries can mix in the backend and
			// return the wrong results.
			max: 1,
			// All clients share one session in turn, which keeps the prepared statements of the client before.
			onConnect: (client) => client.query('deallocate all'),
		},
		async stop() {
			const stopped = once(worker, 'message')
			worker.postMessage('stop')
			await stopped
			await new Promise((resolve) => lock.close(resolve))
		},
	}
}
