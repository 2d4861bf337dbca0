import { STATUS_CODES } from 'node:http'
import type { NextFunction, Request, Response } from 'express'
import { log } from '#app/platform/log/log.server.ts'

/** Responds with a status and its name, as plain text. */
export function refuse(response: Response, status: number) {
	response.status(status).type('text/plain').send(`${status} ${STATUS_CODES[status]}`)
}

const statusOf = (error: unknown) => {
	const { status } = error as { status?: unknown }
	return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

/** Handles any other error: it is logged; the response contains only the status, with the usual headers. */
export function answerError(error: unknown, request: Request, response: Response, _next: NextFunction) {
	const status = statusOf(error)
	if (status === 500) log.error({ err: error, request: request.id }, 'not answered')
	if (response.headersSent) response.destroy()
	else refuse(response.removeHeader('Content-Encoding') ?? response, status)
}
