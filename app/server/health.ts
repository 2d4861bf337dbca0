import type { Request, Response } from 'express'
import { databaseAnswers } from '#app/platform/database.server.ts'
import { storageProblem } from '#app/platform/storage-check.server.ts'

/** The process answers. */
export const live = (_request: Request, response: Response) => void response.type('text/plain').send('live')

/** Database and queue can be used and files can be stored: 200, else 503; the body says which. */
export async function ready(_request: Request, response: Response) {
	const database = await databaseAnswers()
	const queue = database && (await databaseAnswers('select version from pgboss.version'))
	const storage = (await storageProblem()) === null
	response.status(database && queue && storage ? 200 : 503).json({ database, queue, storage })
}
