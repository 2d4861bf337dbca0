import { findThread, threadFacts } from '#app/domain/messages/find-thread.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { idOf } from '#app/platform/ids.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'
import type { Writer } from './refused-reply.ts'

/** Whatever answers these letters by itself and is not known for it is told no more. */
const MOST_IN_A_DAY = 3

/** What the letter follows from by which the writer of the answer with this digest is told that it was not taken. */
export const refusalKey = (digest: string) => idOf('refused reply', digest)

/**
 * Prepares to tell whoever wrote an answer that it was not taken, and where to write instead; of what they may not see
 * any more nothing is said. The function it answers queues the letter; it needs the system's sight.
 */
export async function refusalFor({ actor, place }: Writer, digest: string) {
	if (!(await withinLimit(`reply-refused:${actor.id}`, MOST_IN_A_DAY, 24 * 3600))) return null
	const thread = await withActor(actor, (tx) => findThread(tx, actor, place)).catch((error) => {
		if (error instanceof DomainError) return null
		throw error
	})
	return (tx: Tx) =>
		queueNotices(tx, {
			eventKey: refusalKey(digest),
			notice: 'replyNotTaken',
			people: [actor.id],
			facts: thread ? threadFacts(thread) : { path: '/work' },
			...(thread && { requestId: place.requestId }),
		})
}
