import type { Request, Response } from 'express'
import { databaseAnswers, replica } from '#app/platform/database/database.server.ts'
import { place } from '#app/platform/database/schema-place.ts'
import { withDeadline } from '#app/platform/deadline.server.ts'
import { storageProblem } from '#app/platform/files/storage-check.server.ts'
import { HEALTH_MS, silentNeighbours } from '#app/platform/neighbours.server.ts'
import { missesWorker, workState } from '#app/queue/job-board.server.ts'
import { isDraining } from './drain.ts'

/** Confirms that the process responds. */
export const live = (_request: Request, response: Response) => void response.type('text/plain').send('live')

/** What `look` finds, or null when it fails or is not there in time for an answer about health. */
const inTime = <T>(look: () => Promise<T>): Promise<T | null> =>
	withDeadline(look, HEALTH_MS).catch(() => null)

/**
 * Checks that database and queue respond, no newer release has migrated the database, a worker runs, no job is late,
 * files can be stored, and the process was not asked to stop: 200, else 503, within two seconds whatever hangs; the body
 * names the problem. A replica, and the neighbours without which pages go on, are
 * only named (`silent`).
 */
export async function ready(_request: Request, response: Response) {
	const [database, queue, work, storage, silent] = await Promise.all([
		inTime(() => databaseAnswers()),
		inTime(() => databaseAnswers('select version from pgboss.version')),
		inTime(workState),
		inTime(async () => ({ problem: await storageProblem() })),
		silentNeighbours(),
	])
	const found = {
		database: database === true,
		queue: queue === true,
		worker: work !== null && !missesWorker(work),
		jobs: work !== null && work.lateSince === null,
		storage: storage?.problem === null,
	}
	const [schema, draining] = [place(), isDraining()]
	const ok = Object.values(found).every(Boolean) && schema === 'within' && !draining
	response.status(ok ? 200 : 503).json({ ...found, schema, draining, replica: replica()?.state(), silent })
}
