import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { type ThreadPlace, threadPath } from './find-thread.server.ts'

/** What letters about messages and about internal notes are counted by: whoever was told of one is still told of the other. */
export const conversationOf = (place: ThreadPlace, what: 'messages' | 'notes') =>
	what === 'notes' ? `${threadPath(place)}#notes` : threadPath(place)

/**
 * From here on somebody is told again of what is written, having read it, or answered by mail. A reader who stands in
 * for another reads for themselves.
 */
export async function keepThreadRead(tx: Tx, { id, role }: Actor, place: ThreadPlace) {
	const read = isOfficeRole(role) ? (['messages', 'notes'] as const) : (['messages'] as const)
	for (const what of read) {
		const conversation = conversationOf(place, what)
		await tx.messagesRead.upsert({
			where: { personId_conversation: { personId: id, conversation } },
			create: { personId: id, conversation, readAt: now() },
			update: { readAt: now() },
		})
	}
}
