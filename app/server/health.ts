import type { Request, Response } from 'express'
import { databaseAnswers } from '#app/platform/database.server.ts'
import { storageProblem } from '#app/platform/storage-check.server.ts'
import { missesWorker, workState } from '#app/queue/job-board.server.ts'

/** The process answers. */
export const live = (_request: Request, response: Response) => void response.type('text/plain').send('live')

/**
 * Database and queue can be used, a worker is there, no job waits that it should have taken, and files can be stored:
 * 200, else 503; the body says which.
 */
export async function ready(_request: Request, response: Response) {
	const database = await databaseAnswers()
	const queue = database && (await databaseAnswers('select version from pgboss.version'))
	const work = queue ? await workState().catch(() => null) : null
	const worker = work !== null && !missesWorker(work)
	const jobs = work !== null && work.lateSince === null
	const storage = (await storageProblem()) === null
	const ok = database && queue && worker && jobs && storage
	response.status(ok ? 200 : 503).json({ database, queue, worker, jobs, storage })
}
