import type { NextFunction, Request, Response } from 'express'

/** Seconds after which what is unavailable may be there again. */
const SECONDS = '10'

/** Adds to every answer that something is unavailable (503) when to try again, wherever the answer comes from. */
export function saysWhenAgain(_request: Request, response: Response, next: NextFunction) {
	const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => Response
	response.writeHead = (status: number, ...rest: unknown[]) => {
		if (status === 503 && !response.hasHeader('Retry-After')) response.setHeader('Retry-After', SECONDS)
		return writeHead(status, ...rest)
	}
	next()
}
