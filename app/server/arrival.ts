import type { NextFunction, Request, Response } from 'express'

/** Ten megabytes on a line of 64 kilobit a second take some twenty minutes. */
export const uploadTimeout = 30 * 60_000
const formTimeout = 120_000

/** People who are signed in send files for a request; whoever else says he does is answered before any of it is read. */
const bringsFiles = ({ path, headers }: Request) =>
	path.startsWith('/requests/') && headers['content-type']?.startsWith('multipart/form-data')

/** All but files has two minutes to arrive; a client that lets it drip does not keep a place for ever. */
export function arriveInTime(request: Request, _response: Response, next: NextFunction) {
	if (request.method === 'GET' || request.method === 'HEAD' || bringsFiles(request)) return next()
	const timer = setTimeout(() => request.destroy(), formTimeout).unref()
	const stop = () => clearTimeout(timer)
	request.once('end', stop).once('close', stop)
	next()
}
