import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, unlinkSync } from 'node:fs'
import { createConnection, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
		if (await answers(path))
			throw new Error(`Another process is using the data folder of ${folder}. Stop it first.`)
		unlinkSync(path)
		return listen(path)
	}
}
