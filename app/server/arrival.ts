import type { NextFunction, Request, Response } from 'express'
import { refuse } from './refuse.ts'

/** Ten megabytes on a line of 64 kilobit a second take some twenty minutes. */
export const uploadTimeout = 30 * 60_000
const formTimeout = 120_000

/** Several times the largest page of a draft. A form is held in memory, whoever sends it. */
const largestForm = 2 * 1024 * 1024
/** The pages that take files write them to the disk as they come, and count them themselves. */
const takesFiles = [
	/^\/requests\/[^/]+\/(filing|draft\/(attachments|workbook))\/?(\.data)?$/i,
	/^\/deliveries\/[^/]+\/files\/?(\.data)?$/i,
	/^\/notes-verbales\/(?!new\b)[^/]+\/?(\.data)?$/i,
	/^\/programmes\/import\/?(\.data)?$/i,
]

/** People who are signed in send files; whoever else says he does is answered before any of it is read. */
const bringsFiles = ({ path, headers }: Request) =>
	takesFiles.some((page) => page.test(path)) && headers['content-type']?.startsWith('multipart/form-data')

/** An address of the page that says why something was refused; no route knows it. */
const nowhere = '/too/large'

const longestAddress = 8_000
const mostHeaders = 100

/** No page of ours has so long an address, no browser sends so many headers. */
export function headWithinLimit(request: Request, response: Response, next: NextFunction) {
	if (request.url.length > longestAddress) return refuse(response, 414)
	if (request.rawHeaders.length / 2 > mostHeaders) return refuse(response, 431)
	next()
}

/**
 * A form says how large it is before it comes, and all but files is small. What is larger gets a page that says so, in
 * the reader's language; what does not say its size is counted as it comes. The answer leaves at once, and the server
 * reads on (`web-server.ts`), since a browser reads an answer only after it has sent everything.
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

/** A page is given to a person; what a script of ours has sent asks for the status alone. */
function tooLarge(request: Request, response: Response, next: NextFunction) {
	if (request.headers['sec-fetch-dest'] === 'empty') return refuse(response, 413)
	response.locals.refused = 413
	Object.assign(request, { method: 'GET', url: nowhere, originalUrl: nowhere })
	for (const name of ['content-type', 'content-length', 'transfer-encoding']) delete request.headers[name]
	next()
}

/** All but files has two minutes to arrive; a client that lets it drip does not keep a place for ever. */
export function arriveInTime(request: Request, _response: Response, next: NextFunction) {
	if (request.method === 'GET' || request.method === 'HEAD' || bringsFiles(request)) return next()
	const timer = setTimeout(() => request.destroy(), formTimeout).unref()
	const stop = () => clearTimeout(timer)
	request.once('end', stop).once('close', stop)
	next()
}
