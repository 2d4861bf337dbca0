import { Agent, get } from 'node:http'

/** Where requests go: several processes take turns. */
export type Target = { addresses: string[]; path: string; cookie: string }

type Answer = { status: number; bytes: number; milliseconds: number }

/** Sends one request as a browser that accepts brotli (or no compression), and reads the whole response. */
export const ask = (url: string, cookie: string, agent: Agent, encoding = 'br') =>
	new Promise<Answer>((resolve, reject) => {
		const started = performance.now()
		get(url, { agent, headers: { cookie, 'accept-encoding': encoding } }, (response) => {
			let bytes = 0
			response.on('data', (chunk: Buffer) => {
				bytes += chunk.length
			})
			response.on('error', reject)
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, bytes, milliseconds: performance.now() - started }),
			)
		}).on('error', reject)
	})

/** Views to send on so many connections: their number, or fewer once the time is over, at least one on each. */
export type Load = { connections: number; views: number; seconds: number }
export type Driven = { views: number; seconds: number; p50: number; p95: number }

/** Sends the requests of a load and returns how long they took. */
export async function drive(target: Target, { connections, views, seconds }: Load): Promise<Driven> {
	const started = performance.now()
	const end = started + seconds * 1000
	const times: number[] = []
	let sent = 0
	const loops = Array.from({ length: connections }, async (_, number) => {
		const agent = new Agent({ keepAlive: true, maxSockets: 1 })
		const url = `${target.addresses[number % target.addresses.length]}${target.path}`
		do {
			sent++
			const { status, milliseconds } = await ask(url, target.cookie, agent)
			if (status !== 200) throw new Error(`${target.path} answered ${status}`)
			times.push(milliseconds)
		} while (performance.now() < end && sent < views)
		agent.destroy()
	})
	await Promise.all(loops)
	times.sort((one, other) => one - other)
	const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
	return { views: times.length, seconds: (performance.now() - started) / 1000, p50: at(0.5), p95: at(0.95) }
}
