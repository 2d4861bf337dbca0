import { systemActor } from '#app/platform/actor.ts'
import { rethrow } from '#app/platform/away.server.ts'
import { readAs } from '#app/platform/read.server.ts'
import { type ReleasedTable, type ReleaseTableName, releaseTableNames } from '#workflows/releases/tables.ts'
import { newestRelease, type Released, releaseByNumber } from './get-release.server.ts'

/** The newest release for anyone, signed in or not; null before the first. Throws 503 without the database. */
export const getPublicFigures = (): Promise<Released | null> =>
	readAs(systemActor, (read) => newestRelease(read)).catch(rethrow)

/** A table of the release of this number for anyone; null where there is no such release or table. */
export async function getOpenTable(number: string, name: string): Promise<ReleasedTable | null> {
	if (!isTable(name)) return null
	const release = await readAs(systemActor, (read) => releaseByNumber(read, number, [name])).catch(rethrow)
	return release?.tables.find(({ table }) => table === name) ?? null
}

const isTable = (name: string): name is ReleaseTableName => releaseTableNames.some((each) => each === name)
