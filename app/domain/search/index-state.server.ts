import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { ANALYSIS_VERSION } from './entry.ts'

const walk = statement((_: object) =>
	build
		.selectFrom('search_walk')
		.select([
			'done',
			'total',
			'complete_version as completeVersion',
			'ended_at as endedAt',
			'last_differing as differing',
		]),
)

/** Whether everything has been indexed, how far that has come, and what the last count found. */
export type IndexState = {
	/** Something that is there may not be found yet. */
	isBuilding: boolean
	done: number
	total: number
	/** When the last walk ended; null before the first has. */
	endedAt: Date | null
	/** Entries that the last walk had to correct. */
	differing: number
}

/** How complete the index is; every reader may know. */
export async function indexState(ask: Ask): Promise<IndexState> {
	const [found] = await ask(walk, {})
	if (!found) return { isBuilding: true, done: 0, total: 0, endedAt: null, differing: 0 }
	const { completeVersion, ...state } = found
	return { ...state, isBuilding: completeVersion !== ANALYSIS_VERSION }
}
