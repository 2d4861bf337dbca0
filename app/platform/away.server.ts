import { data } from '@remix-run/node'
import { databaseAnswers } from './database.server.ts'

/** While the database is away every page says so (503), whatever it was that failed; else the error is passed on. */
export async function rethrow(error: unknown): Promise<never> {
	if (error instanceof Response || (await databaseAnswers())) throw error
	throw data({ reason: 'unavailable' }, { status: 503 })
}
