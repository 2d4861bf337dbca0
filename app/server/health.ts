import type { Request, Response } from 'express'
import { databaseAnswers } from '#app/platform/database.server.ts'

/** The process answers. */
export const live = (_request: Request, response: Response) => void response.type('text/plain').send('live')

/** Database and queue can be used: 200, else 503; the body says which. */
export async function ready(_request: Request, response: Response) {
	const database = await databaseAnswers()
	const queue = database && (await databaseAnswers('select version from pgboss.version'))
	response.status(database && queue ? 200 : 503).json({ database, queue })
}
