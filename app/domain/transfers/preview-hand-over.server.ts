import { MOST_ROWS } from '#app/domain/core/bulk-actions.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { holdersOf, postHandedBy } from './handing-over.ts'
import { handOvers } from './registry.server.ts'

type Asked = { fromId?: string | undefined; toId?: string | undefined }

/**
 * What somebody has open, and whether each of it can go to somebody else of the same post; changes nothing. Whose work
 * the reader does not hand over, a drafter of another State too, is not there.
 */
export function previewHandOver(actor: Actor, { fromId, toId }: Asked) {
	const post = postHandedBy(actor)
	return withActor(actor, async (tx) => {
		const people = await holdersOf(tx, actor, post)
		const from = people.find(({ id }) => id === fromId)
		if (fromId && !from) throw new DomainError('not-found')
		const candidates = people.filter(({ id, suspendedAt }) => id !== fromId && !suspendedAt)
		const to = candidates.find(({ id }) => id === toId)
		const rows = from ? await handOvers[post].list(tx, actor, { fromId: from.id, toId: to?.id }) : []
		return {
			post,
			people,
			candidates,
			from: from ?? null,
			to: to ?? null,
			rows: rows.slice(0, MOST_ROWS),
			more: Math.max(0, rows.length - MOST_ROWS),
		}
	})
}
export type HandOverPreview = Awaited<ReturnType<typeof previewHandOver>>
