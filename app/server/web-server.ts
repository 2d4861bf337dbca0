import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type ServerResponse,
	STATUS_CODES,
} from 'node:http'
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

/** So many bytes are read and let go behind an answer that came early. */
const mostReadOn = 1024 * 1024 * 1024

/**
 * An answer may be ready before all of the request has come: too large, signed out, not from our own page. A browser
 * reads it only after it has sent everything, and a connection that is closed meanwhile is reset, answer and all. So
 * the rest is read and let go, up to a bound; the times of the server bound how long it may take.
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
	// Where this answer is the last one, Node closes the connection with it: half of it must do until the rest has come.
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

/** The server of the web application: slow clients are dropped, and what is no request is answered all the same. */
export function createWebServer(application: RequestListener) {
	const server = createServer({ maxHeaderSize: 16 * 1024 }, (request, response) => {
		readOnBehind(request, response)
		application(request, response)
	})
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
