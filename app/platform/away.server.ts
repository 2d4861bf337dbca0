import { data } from '@remix-run/node'
import { databaseAnswers } from './database.server.ts'
import { saysAway } from './database-away.ts'

/**
 * While the database is away every page says so (503), whatever it was that failed; so does one under which it went away
 * and that finds it back by now. Else the error is passed on.
 */
export async function rethrow(error: unknown): Promise<never> {
	if (error instanceof Response || (!saysAway(error) && (await databaseAnswers()))) throw error
	throw data({ reason: 'unavailable' }, { status: 503 })
}
