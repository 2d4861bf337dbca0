import { once } from 'node:events'
import { createServer } from 'node:http'

/**
 * Answers `/health/live` at a port, for the supervisor of a worker that has a process or container of its own; whether
 * work goes on is said by `/health/ready` of the web processes. Rejects when the port is taken.
 */
export async function answerHealth(host: string, port: number): Promise<void> {
	const server = createServer((request, response) => {
		const found = request.url === '/health/live'
		response.writeHead(found ? 200 : 404, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' })
		response.end(found ? 'live' : '404 Not Found')
	})
	server.listen(port, host)
	await once(server, 'listening')
	server.on('error', () => {}) // of one connection: the next is answered
}
