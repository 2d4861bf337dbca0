// A plain node server: responds to everything with the given body and headers.
import { createServer } from 'node:http'
import { listenHere } from '#tests/support/listening.ts'

process.on('message', async ({ body, headers }: { body: string; headers: Record<string, string> }) => {
	const bytes = Buffer.from(body)
	const server = createServer((_, response) => response.writeHead(200, headers).end(bytes))
	process.send?.(await listenHere(server))
})
