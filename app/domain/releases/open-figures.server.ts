import { systemActor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { rethrow } from '#app/platform/http/away.server.ts'
import { type ReleasedTable, type ReleaseTableName, releaseTableNames } from '#workflows/releases/tables.ts'
import { newestRelease, type Released, releaseByNumber } from './get-release.server.ts'

/** The newest release for anyone, signed in or not; null before the first. Throws 503 without the database. */
export const getPublicFigures = (): Promise<Released | null> =>
	readAs(systemActor, (read) => newestRelease(read)).catch(rethrow)

/** A table of a release with what a file of it says of where it comes from. */
export type OpenTable = { model: ReleasedTable } & Pick<Released, 'number' | 'asAt' | 'releasedAt'>

/** A table of the release of this number for anyone; null where there is no such release or table. */
export async function getOpenTable(number: string, name: string): Promise<OpenTable | null> {
	if (!isTable(name)) return null
	const release = await readAs(systemActor, (read) => releaseByNumber(read, number, [name])).catch(rethrow)
	const model = release?.tables.find(({ table }) => table === name)
	return release && model ? { model, ...release } : null
}

/** Whether a release has a table of this name. */
export const isTable = (name: string): name is ReleaseTableName =>
	releaseTableNames.some((each) => each === name)

// Two releases are added each year: all of them are one small answer.
const everyRelease = statement((_: object) =>
	build
		.selectFrom('release')
		.where('status', '=', 'released')
		.orderBy('period', 'desc')
		.select(['period as number', 'as_at as asAt', 'released_at as releasedAt']),
)

/** Every release that anyone may read, the newest first, without its numbers. */
export async function listOpenReleases(): Promise<Pick<OpenTable, 'number' | 'asAt' | 'releasedAt'>[]> {
	const found = await readAs(systemActor, (read) => read(everyRelease, {})).catch(rethrow)
	return found.flatMap(({ number, asAt, releasedAt }) =>
		asAt && releasedAt ? [{ number, asAt, releasedAt }] : [],
	)
}
