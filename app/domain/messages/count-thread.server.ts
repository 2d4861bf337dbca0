import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import type { ThreadPlace } from './find-thread.server.ts'

/** How much was written about a request or need, for the link that leads there; null where the reader has no thread. */
export function countThread(actor: Actor, place: ThreadPlace) {
	if (!place.needId && actor.role === 'programmeManager') return Promise.resolve(null)
	return withActor(actor, async (tx) => ({
		messages: await tx.message.count({ where: place }),
		notes: isOfficeRole(actor.role) ? await tx.note.count({ where: place }) : null,
	}))
}
