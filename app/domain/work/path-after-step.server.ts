import { fromWork, isFromWork } from '#app/forms/work-run.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { needsToScore } from './needs-to-score.server.ts'
import { waitingParts } from './waiting-parts.server.ts'
import { pageOf } from './work-row.ts'

type Worklist = 'waiting' | 'toScore'

/**
 * Where a step leads: to the page `own`, or for a person who goes through My work to the next item of the same list, the
 * longest waiting first, or to the list when nothing is left. Read after the step and as this person, like the list.
 */
export async function pathAfterStep(
	actor: Actor,
	request: Request,
	own: string,
	list: Worklist = 'waiting',
): Promise<string> {
	if (!isFromWork(new URL(request.url).searchParams)) return own
	const { rows, next } = await readAs(actor, async (read) =>
		pageOf(list === 'waiting' ? await waitingParts(read, actor) : [await needsToScore(read, actor)]),
	)
	const [first] = rows
	if (!first) return '/work?done'
	return fromWork(first.path, { count: rows.length, isMore: next !== null })
}
