import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningServer, startServer } from '#tests/e2e/server.ts'
import { eventually } from '#tests/support/eventually.ts'

// A process that is asked to stop under load breaks off no connection.
const SECONDS = 10
/** Milliseconds between two looks of a balancer at the health of a process. */
const LOOK_MS = 250
const CLIENTS = 8

let server: RunningServer
beforeAll(async () => {
	server = await startServer({
		DRAIN_SECONDS: String(SECONDS),
		SAMPLE_WORLD: 'false',
		SMTP_URL: 'smtp://127.0.0.1:1',
	})
})
afterAll(() => server?.kill())

type Answer =
	| { status: number; closes: boolean; keeps: string | undefined }
	| { error: string; isNew: boolean }

const ask = (agent: Agent, path: string) =>
	new Promise<Answer>((resolve) => {
		const request = get(`${server.address}${path}`, { agent }, (response) => {
			response.resume()
			response.once('error', failed)
			response.once('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					closes: response.headers.connection === 'close',
					keeps: response.headers['keep-alive']?.toString(),
				}),
			)
		}).once('error', failed)
		function failed(error: NodeJS.ErrnoException) {
			resolve({ error: error.code ?? error.message, isNew: !request.reusedSocket })
		}
	})

test('a connection is kept for longer than proxies keep theirs', async () => {
	const agent = new Agent({ keepAlive: true })
	expect(await ask(agent, '/health/live')).toMatchObject({ keeps: 'timeout=65' })
	agent.destroy()
})

test('under load, SIGTERM is told by the health and by every answer, and no connection is reset', async () => {
	const balancer = new Agent({ keepAlive: false })
	const agents = Array.from({ length: CLIENTS }, () => new Agent({ keepAlive: true, maxSockets: 1 }))
	const answers: Answer[] = []
	/** When the process was asked to stop, and when the balancer knew. */
	let asked = Number.POSITIVE_INFINITY
	let leaving = false
	let toldFirst: Answer | undefined
	const loads = agents.map(async (agent) => {
		// Some leave when the balancer does; the others, without one, when nobody listens any more.
		const watches = agents.indexOf(agent) % 2 === 0
		for (;;) {
			if (watches && leaving) return
			const answer = await ask(agent, agents.indexOf(agent) % 3 === 0 ? '/health/live' : '/sign-in')
			if ('error' in answer && answer.error === 'ECONNREFUSED') return
			// The kernel breaks off what connects in the moment in which listening ends, before it is accepted.
			const isLate = Date.now() > asked + SECONDS * 1000
			if ('error' in answer && !watches && answer.isNew && isLate) return
			answers.push(answer)
			await pause(5)
		}
	})
	const looking = (async () => {
		while (!leaving) {
			const ready = await ask(balancer, '/health/ready')
			if ('error' in ready) return
			if (Date.now() > asked) {
				toldFirst ??= ready
				leaving = ready.status === 503
			}
			await pause(LOOK_MS)
		}
	})()
	await eventually('all clients are at work', async () => answers.length > 4 * CLIENTS)
	const before = answers.length
	asked = Date.now()
	// One signal alone: a second one ends the waiting.
	await Promise.all([...loads, looking, server.stop()])
	// Each client had one request under way when the first answer told its own to go.
	const toldToGo = answers.findIndex((answer) => 'closes' in answer && answer.closes)
	const during = toldToGo < 0 ? [] : answers.slice(toldToGo + CLIENTS)
	const failed = answers.filter((answer) => 'error' in answer || answer.status !== 200)
	console.log(
		`${answers.length} requests, ${answers.length - before} of them after SIGTERM: ${failed.length} failed`,
	)
	expect(toldFirst).toMatchObject({ status: 503 })
	expect(failed).toEqual([])
	// New requests were answered all the while, and each of them told its client to go.
	expect(during.length).toBeGreaterThan(CLIENTS)
	expect(during.filter((answer) => !('closes' in answer && answer.closes))).toEqual([])
	for (const agent of agents) agent.destroy()
}, 120_000)
