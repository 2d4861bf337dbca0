import { now } from '#app/platform/clock.server.ts'
import type { Read } from '#app/platform/read.server.ts'
import { isStateRole } from '#workflows/roles.ts'
import { type Before, type FoundEntry, findEntries } from './find-entries.server.ts'

/** Hits that are compared with each other; what is older is on pages of its own. */
const MOST_HITS = 200
/** For those who see the requests of all States, a common word is looked for month by month first. */
const WINDOWS = [1, 4]

type Asked = { query: string; codes: readonly string[]; before: Before }

/**
 * The newest hits, at most `MOST_HITS`, the best of them first, and whether there are more. All hits of a common word
 * would have to be read to rank them; the hits of a few months do not grow with the archive.
 */
export async function newestHits(read: Read, asked: Asked): Promise<{ hits: FoundEntry[]; more: boolean }> {
	const most = MOST_HITS + 1
	if (!asked.before && !isStateRole(read.actor.role))
		for (const months of WINDOWS) {
			const found = await findEntries(read, { ...asked, months: lastMonths(months), most })
			if (found.length === most) return ranked(found)
		}
	return ranked(await findEntries(read, { ...asked, months: [], most }))
}

function ranked(found: readonly FoundEntry[]) {
	const hits = found.slice(0, MOST_HITS)
	hits.sort((one, other) => other.rank - one.rank || other.at.getTime() - one.at.getTime())
	return { hits, more: found.length > MOST_HITS }
}

function lastMonths(count: number): string[] {
	const today = now()
	return Array.from({ length: count }, (_, back) =>
		new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
	)
}
