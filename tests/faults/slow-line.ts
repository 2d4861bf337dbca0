import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** The way to a database, on which every answer can be held back for a time. */
export type SlowLine = { url: string; hold: (ms: number) => void; close: () => Promise<void> }

/** Opens a way to the database at `url` that passes everything on, in order. */
export async function slowLine(url: string): Promise<SlowLine> {
	const { hostname, port } = new URL(url)
	const sockets = new Set<Socket>()
	let held = 0
	const server = createServer((near) => {
		const far = connect(Number(port), hostname)
		near.pipe(far)
		let last = Promise.resolve()
		far.on('data', (answer) => {
			const due = performance.now() + held
			last = last.then(async () => {
				await pause(Math.max(0, due - performance.now()))
				if (near.writable) near.write(answer)
			})
		})
		for (const [one, opposite] of [
			[near, far],
			[far, near],
		] as const) {
			sockets.add(one)
			one.on('error', () => {}) // its end is what counts
			one.on('close', () => {
				sockets.delete(one)
				opposite.destroy()
			})
		}
	}).listen(0, '127.0.0.1')
	await once(server, 'listening')
	const near = new URL(url)
	near.port = String((server.address() as { port: number }).port)
	return {
		url: near.href,
		hold: (ms) => {
			held = ms
		},
		async close() {
			for (const one of sockets) one.destroy()
			server.close()
			await once(server, 'close')
		},
	}
}
