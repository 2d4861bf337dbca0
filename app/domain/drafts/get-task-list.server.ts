import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { readDraft } from './get-draft.server.ts'
import { lastReturn } from './last-return.server.ts'
import { minutesOfDraft } from './minutes-of-draft.ts'
import { readKept, removedNeedsOf } from './removed-needs.server.ts'
import { findSimilar } from './similar-needs.server.ts'

/** A draft at a glance: how far it is, what was taken out of it, and what its State asked for before. */
export function getTaskList(actor: Actor, requestId: string) {
	return withActor(actor, async (tx) => {
		const draft = await readDraft(tx, actor, requestId)
		const { id, title, status, revision, updatedAt, needs } = draft
		const similar = needs.length > 0 ? await findSimilar(tx, actor, requestId) : undefined
		const removed = await removedNeedsOf(tx, requestId)
		const returned = await lastReturn(tx, requestId)
		return {
			id,
			title,
			status,
			revision,
			updatedAt,
			progress: overview(draft),
			returned,
			needs: needs.map(({ id, rank, kind, title }) => ({
				id,
				rank,
				kind,
				title,
				similar: similar?.get(id)?.length ?? 0,
				sections: draft.progress.needs.find((need) => need.id === id)?.sections ?? [],
			})),
			removed: removed.map(({ id, kind, title, kept }) => ({
				id,
				kind,
				title,
				rank: readKept({ kept }).rank,
			})),
		}
	})
}
export type TaskList = Awaited<ReturnType<typeof getTaskList>>

function overview(draft: Awaited<ReturnType<typeof readDraft>>) {
	const { sections, needs, missing, ready } = draft.progress
	const all = [...sections, ...needs.flatMap((need) => need.sections)]
	const done = all.filter(({ state }) => state === 'complete').length
	return { sections, missing, ready, done, total: all.length, minutes: minutesOfDraft(draft) }
}
