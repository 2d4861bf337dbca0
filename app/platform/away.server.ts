import { data } from '@remix-run/node'
import { databaseAnswers } from './database.server.ts'
import { saysAway } from './database-away.ts'
import { noteStorage, storageProblemOf } from './storage-problem.server.ts'

/**
 * While the database is away every page says so (503), whatever it was that failed; so does one under which it went away
 * and that finds it back by now, and one where nothing can be stored (507 without room, else 503). Any other error is
 * passed on.
 */
export async function rethrow(error: unknown): Promise<never> {
	const problem = storageProblemOf(error)
	if (problem) {
		noteStorage(problem, error)
		throw data({ reason: problem }, { status: problem === 'storageFull' ? 507 : 503 })
	}
	if (error instanceof Response || (!saysAway(error) && (await databaseAnswers()))) throw error
	throw data({ reason: 'unavailable' }, { status: 503 })
}
