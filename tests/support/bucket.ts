import { execFileSync } from 'node:child_process'
import { closeSync, fstatSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { webAddressOf } from './listening.ts'

/** Starts a service on the loopback with the part of S3 that we use. Rejects unsigned requests. */
export async function bucket(name: string) {
	const files = new Map<string, Buffer>()
	let takes = true
	const server = createServer((request, response) => {
		void answer(request, response)
	})
	async function answer(request: IncomingMessage, response: ServerResponse) {
		const end = (status: number, body: string | Buffer = '') => response.writeHead(status).end(body)
		const body = await buffer(request)
		const { pathname } = new URL(request.url ?? '/', 'http://here')
		const [, where, key = ''] = pathname.split('/')
		if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ') || where !== name) return end(403)
		if (request.method === 'PUT' && !takes) return end(403, '<Error><Code>AccessDenied</Code></Error>')
		if (request.method === 'PUT') {
			files.set(key, body)
			return end(200)
		}
		if (request.method === 'DELETE') {
			files.delete(key)
			return end(204)
		}
		if (key === '') return end(200, listOf([...files.keys()]))
		const found = files.get(key)
		return found ? end(200, found) : end(404, '<Error><Code>NoSuchKey</Code></Error>')
	}
	const endpoint = await webAddressOf(server)
	return {
		files,
		endpoint,
		close: () => server.close(),
		/** Rejects files from now on, or accepts them again. */
		takes: (does: boolean) => {
			takes = does
		},
	}
}

const listOf = (keys: string[]) =>
	`<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${keys
		.map(
			(key) => `<Contents><Key>${key}</Key><LastModified>2020-01-01T00:00:00.000Z</LastModified></Contents>`,
		)
		.join('')}</ListBucketResult>`

/** Only root can mount; otherwise tests that need their own disk are skipped. */
export const mayMount = process.getuid?.() === 0

/** Mounts a real file system of `megabytes` in memory, which can be filled and made read-only. */
export function smallDisk(megabytes: number) {
	const folder = mkdtempSync(join(tmpdir(), 'ta-disk-'))
	const mount = (...options: string[]) => execFileSync('mount', [...options, folder])
	mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs')
	const filler = join(folder, 'filler')
	return {
		folder,
		/** Fills the disk except for so many bytes. */
		fill(left = 0) {
			const file = openSync(filler, 'w')
			const block = Buffer.alloc(64 * 1024)
			try {
				for (;;) writeSync(file, block)
			} catch {} // full
			ftruncateSync(file, Math.max(0, fstatSync(file).size - left))
			closeSync(file)
		},
		free: () => rmSync(filler, { force: true }),
		freeze: () => mount('-o', 'remount,ro'),
		thaw: () => mount('-o', 'remount,rw'),
		remove() {
			execFileSync('umount', ['-l', folder])
			rmSync(folder, { recursive: true })
		},
	}
}
