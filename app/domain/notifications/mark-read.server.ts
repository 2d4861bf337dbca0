import { sql } from 'kysely'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'

const one = statement(({ id, personId }: { id: string; personId: string }) =>
	build
		.selectFrom('notice')
		.where('id', '=', id)
		.where('person_id', '=', personId)
		.where(
			sql<boolean>`notice_is_shown(template, suppressed_because) and notice_in_sight(request_id, need_id, delivery_id)`,
		)
		.select(['facts', 'read_at as readAt']),
)

/**
 * Opens a notification of the actor: marks it as read, and returns the address of what it is about. Errors: not found,
 * also for what the actor may no longer see.
 */
export function openNotification(actor: Actor, id: string): Promise<string> {
	return readAs(actor, async (read) => {
		const [found] = await read(one, { id, personId: actor.id })
		if (!found) throw new DomainError('not-found')
		if (found.readAt === null) read.afterwards(() => withActor(actor, (tx) => markRead(tx, actor, { id })))
		return (found.facts as { path?: string } | null)?.path ?? '/notifications'
	})
}

type Which = {
	id?: string
	requestId?: string | undefined
	/** The latest that counts; later ones came after the page was drawn. */
	until?: Date
}

/** Marks notifications of the actor as read. */
function markRead(tx: Tx, { id: personId }: Actor, { id, requestId, until }: Which) {
	return tx.notice.updateMany({
		where: {
			personId,
			readAt: null,
			...(id && { id }),
			...(requestId && { requestId }),
			...(until && { createdAt: { lte: until } }),
		},
		data: { readAt: now() },
	})
}

/** Marks all that a page showed as read, of one request or of all. */
export const markAllRead = (actor: Actor, which: { requestId?: string | undefined; until: Date }) =>
	withActor(actor, (tx) => markRead(tx, actor, which))
