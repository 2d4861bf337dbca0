import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds for which requests that run are waited for after that. */
const FINISH_MS = 15_000
/** Milliseconds for a request that was sent before its client learned that the process no longer listens. */
const LINGER_MS = 1_000

let draining = false
/** Responses that have not ended. */
const open = new Set<ServerResponse>()

/** Whether this process was asked to stop, and answers only until clients have gone elsewhere. */
export const isDraining = () => draining

/** Has the client of a response close its connection if the process is about to stop. */
export function leadAway(response: ServerResponse): void {
	open.add(response)
	response.once('close', () => open.delete(response))
	if (draining) response.setHeader('Connection', 'close')
}

/**
 * Stops a server without breaking off a connection: `/health/ready` is 503 from now on, and for `seconds` each answer asks
 * its client to close the connection, while new ones are still answered; then the server no longer listens, and what runs
 * is finished. `hurry` ends the waiting.
 */
export async function drain(server: Server, seconds: number, hurry: AbortSignal): Promise<void> {
	draining = true
	for (const response of open) if (!response.headersSent) response.setHeader('Connection', 'close')
	await pause(seconds * 1000, undefined, { signal: hurry }).catch(() => {})
	const closed = once(server, 'close')
	await quietMoment()
	// Not `close` of a server of HTTP: it breaks off a connection whose first request is on its way.
	NetServer.prototype.close.call(server)
	const lingers = Date.now() + (seconds > 0 ? LINGER_MS : 0)
	const ends = Date.now() + FINISH_MS
	const isOver = () => hurry.aborted || Date.now() >= ends
	const ended = closed.then(() => true)
	for (;;) {
		// Right after all that has arrived was read: a connection with a request on its way is not idle then.
		await new Promise((resolve) => setImmediate(resolve))
		if (Date.now() >= lingers) server.closeIdleConnections()
		if (isOver()) server.closeAllConnections()
		if (await Promise.race([ended, pause(50, false)])) return
	}
}

const TRIES = 1000

/**
 * Resolves right after the process has looked for new connections with little else to do. One that arrives between that
 * and the end of listening is broken off by the kernel before it carries a request, as it would be refused a moment later.
 */
async function quietMoment(): Promise<void> {
	for (let tried = 0; tried < TRIES; tried += 1) {
		const before = performance.now()
		await new Promise((resolve) => setImmediate(resolve))
		if (performance.now() - before < 1) return
	}
}
