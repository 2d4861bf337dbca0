import type { NextFunction, Request, Response } from 'express'
import { duringRequest } from '#app/platform/deadline.server.ts'
import { refuse } from './refuse.ts'

/** Ten megabytes at 64 kilobits a second take about twenty minutes. */
export const uploadTimeout = 30 * 60_000
const formTimeout = 120_000

/** Several times the largest page of a draft. A form is in memory, also that of an unknown sender. */
const largestForm = 2 * 1024 * 1024
/** Pages that accept files write them to disk and check their size themselves. */
const takesFiles = [
	/^\/requests\/[^/]+\/(filing|clarification\/attachments|draft\/(attachments|workbook))\/?(\.data)?$/i,
	/^\/deliveries\/[^/]+\/(files|training\/[^/]+\/workbook)\/?(\.data)?$/i,
	/^\/notes-verbales\/(?!new\b)[^/]+\/?(\.data)?$/i,
	/^\/programmes\/import\/?(\.data)?$/i,
	/^\/administration\/reference-data\/[^/]+\/?(\.data)?$/i,
]

/** Only signed-in people may upload files; others receive a response before the body is read. */
const bringsFiles = ({ path, headers }: Request) =>
	takesFiles.some((page) => page.test(path)) && headers['content-type']?.startsWith('multipart/form-data')

/** An address without a route, for the page that explains a rejection. */
const nowhere = '/too/large'

const longestAddress = 8_000
const mostHeaders = 100

/** Rejects longer addresses and more headers than our pages and browsers send. */
export function headWithinLimit(request: Request, response: Response, next: NextFunction) {
	if (request.url.length > longestAddress) return refuse(response, 414)
	if (request.rawHeaders.length / 2 > mostHeaders) return refuse(response, 431)
	next()
}

/**
 * Rejects a form that is too large, by its stated size or while it arrives; only files may be large. The response is a
 * page in the reader's language and is sent at once; the server reads the rest (`web-server.ts`), since a browser reads
 * a response only after it has sent everything.
 */
export function sizeWithinLimit(request: Request, response: Response, next: NextFunction) {
	if (bringsFiles(request)) return next()
	const { 'transfer-encoding': unmeasured, 'content-length': length = 0 } = request.headers
	if (unmeasured !== undefined) return countBody(request, response, next)
	if (Number(length) <= largestForm) return next()
	tooLarge(request, response, next)
}

function countBody(request: Request, response: Response, next: NextFunction) {
	let size = 0
	const stop = () => request.off('data', count).off('end', small)
	const small = () => {
		stop()
		refuse(response, 411)
	}
	const count = (chunk: Buffer) => {
		size += chunk.length
		if (size <= largestForm) return
		stop()
		tooLarge(request, response, next)
	}
	request.on('data', count).once('end', small)
}

/** People receive a page; our own scripts receive the status only. */
function tooLarge(request: Request, response: Response, next: NextFunction) {
	if (request.headers['sec-fetch-dest'] === 'empty') return refuse(response, 413)
	response.locals.refused = 413
	Object.assign(request, { method: 'GET', url: nowhere, originalUrl: nowhere })
	for (const name of ['content-type', 'content-length', 'transfer-encoding']) delete request.headers[name]
	next()
}

/** Everything except files must arrive within two minutes; a slow client cannot occupy a connection indefinitely. */
export function arriveInTime(request: Request, response: Response, next: NextFunction) {
	if (request.method === 'GET' || request.method === 'HEAD' || bringsFiles(request)) return next()
	const timer = setTimeout(() => request.destroy(), formTimeout).unref()
	const stop = () => clearTimeout(timer)
	request.once('end', stop).once('close', stop)
	// What is still on its way after the answer is read on behind it: cut, the browser would show no answer.
	response.once('finish', stop)
	next()
}

/** All that answering a request waits for outside has one deadline, until its answer begins to leave. */
export function answerInTime(_request: Request, response: Response, next: NextFunction) {
	duringRequest((begins) => {
		const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => Response
		response.writeHead = (...head: unknown[]) => {
			begins()
			return writeHead(...head)
		}
		next()
	})
}
