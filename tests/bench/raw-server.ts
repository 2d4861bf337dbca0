// A plain node server: responds to everything with the given body and headers.
import { createServer } from 'node:http'

process.on('message', ({ body, headers }: { body: string; headers: Record<string, string> }) => {
	const bytes = Buffer.from(body)
	const server = createServer((_, response) => response.writeHead(200, headers).end(bytes))
	server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port))
})
