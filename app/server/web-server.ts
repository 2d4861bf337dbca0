import { createServer, type RequestListener, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { uploadTimeout } from './arrival.ts'

/** Whoever neither sends nor reads anything for so long is gone, or means to hold the place. */
const silence = 120_000

const statusOf: Record<string, number> = {
	HPE_HEADER_OVERFLOW: 431,
	HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
	ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** What cannot even be read as a request gets as little as can be said, under headers as strict as any. */
function refusal(code: string | undefined): string {
	const status = statusOf[code ?? ''] ?? 400
	const text = `${status} ${STATUS_CODES[status]}`
	const head = {
		...{ Connection: 'close', 'Content-Length': text.length, 'Content-Type': 'text/plain; charset=utf-8' },
		...{ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
		'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
	}
	const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`)
	return `HTTP/1.1 ${text}\r\n${lines.join('')}\r\n${text}`
}

/** The server of the web application: slow clients are dropped, and what is no request is answered all the same. */
export function createWebServer(application: RequestListener) {
	const server = createServer({ maxHeaderSize: 16 * 1024 }, application)
	// A client that sends its headers or body drop by drop does not keep a place for ever.
	server.headersTimeout = 20_000
	server.requestTimeout = uploadTimeout
	server.timeout = silence
	server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
		if (error.code !== 'ECONNRESET' && socket.writable) socket.end(refusal(error.code))
		else socket.destroy()
	})
	return server
}
