import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type ServerResponse,
	STATUS_CODES,
} from 'node:http'
import type { Duplex } from 'node:stream'
import { uploadTimeout } from './arrival.ts'
import { leadAway } from './drain.ts'

/** A client that neither sends nor reads for so long is disconnected. */
const silence = 120_000
/** How long a connection waits for its next request. */
const keptAlive = 65_000

const statusOf: Record<string, number> = {
	HPE_HEADER_OVERFLOW: 431,
	HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
	ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** The response to a malformed request: as short as possible, with strict headers. */
function refusal(code: string | undefined): string {
	const status = statusOf[code ?? ''] ?? 400
	const text = `${status} ${STATUS_CODES[status]}`
	const head = {
		Connection: 'close',
		'Content-Length': text.length,
		'Content-Type': 'text/plain; charset=utf-8',
		'Cache-Control': 'no-store',
		'X-Content-Type-Options': 'nosniff',
		'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
	}
	const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`)
	return `HTTP/1.1 ${text}\r\n${lines.join('')}\r\n${text}`
}

/** Bytes that are read and discarded after an early response. */
const mostReadOn = 1024 * 1024 * 1024

/**
 * A response may be ready before the whole request has arrived: too large, signed out, from another site. A browser
 * reads it only after it has sent everything, and closing the connection would reset it and lose the response. So the
 * rest is read and discarded, up to a limit; the timeouts of the server limit how long that takes.
 */
function readOnBehind(request: IncomingMessage, response: ServerResponse) {
	const { socket } = request
	const close = socket.destroySoon.bind(socket)
	const letGo = () => {
		const start = socket.bytesRead
		request.unpipe()
		request.removeAllListeners('data')
		request.on('data', () => {
			if (socket.bytesRead - start > mostReadOn) socket.destroy()
		})
		request.resume()
	}
	// With a last response Node closes the connection: only our side is closed until the rest has arrived.
	socket.destroySoon = () => {
		if (request.complete) return close()
		request.once('end', close).once('close', close)
		letGo()
		socket.end()
	}
	response.once('finish', () => {
		if (!request.complete) letGo()
	})
	response.once('close', () => {
		if (request.complete) socket.destroySoon = close
	})
}

/**
 * Creates the server of the web application: slow clients are disconnected, and malformed requests receive a response.
 */
export function createWebServer(application: RequestListener) {
	const server = createServer({ maxHeaderSize: 16 * 1024 }, (request, response) => {
		readOnBehind(request, response)
		leadAway(response)
		application(request, response)
	})
	// A client that sends its headers or body very slowly cannot occupy a connection indefinitely.
	server.headersTimeout = 20_000
	server.requestTimeout = uploadTimeout
	// Longer than proxies keep a connection that they may use again (nginx: 60 seconds): only they close one.
	server.keepAliveTimeout = keptAlive
	server.timeout = silence
	server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
		if (error.code !== 'ECONNRESET' && socket.writable) socket.end(refusal(error.code))
		else socket.destroy()
	})
	return server
}
