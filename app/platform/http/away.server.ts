import { data } from '@remix-run/node'
import { databaseAnswers } from '#app/platform/database/database.server.ts'
import { saysAway } from '#app/platform/database/database-away.ts'
import { place } from '#app/platform/database/schema-place.ts'
import { lookAtSchema } from '#app/platform/database/schema-window.server.ts'
import { noteStorage, storageProblemOf } from '#app/platform/files/storage-problem.server.ts'

/** Whether the database answers, with a schema that this release can work on. */
async function databaseServes(): Promise<boolean> {
	if (!(await databaseAnswers())) return false
	await lookAtSchema().catch(() => false) // what was found before holds
	return place() !== 'outside'
}

/**
 * Throws 503 if the database is away, or was away during the request, whatever the error; 507 if storage is full, 503
 * if it cannot be written. Rethrows any other error.
 */
export async function rethrow(error: unknown): Promise<never> {
	const problem = storageProblemOf(error)
	if (problem) {
		noteStorage(problem, error)
		throw data({ reason: problem }, { status: problem === 'storageFull' ? 507 : 503 })
	}
	if (error instanceof Response || (!saysAway(error) && (await databaseServes()))) throw error
	throw data({ reason: 'unavailable' }, { status: 503 })
}
