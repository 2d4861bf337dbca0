import { type ConversationAddress, conversationOf } from '#app/domain/core/conversations.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import type { Read } from '#app/platform/read.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'
import { isOfficeRole } from '#workflows/roles.ts'

/** Messages and notes of a conversation, as far as a reader sees them. */
type Shown = Record<'messages' | 'notes', readonly { authorId: string; createdAt: Date }[]>

/** Milliseconds in which the transaction of a message ends that began before the last reading. */
const UNDER_WAY = 60_000

const partsFor = ({ role }: Actor) =>
	isOfficeRole(role) ? (['messages', 'notes'] as const) : (['messages'] as const)

/**
 * Marks messages as read (also by an answer by e-mail), so that the reader is notified of new ones. Deputies read for
 * themselves only.
 */
export async function recordMessagesRead(tx: Tx, actor: Actor, place: ConversationAddress) {
	for (const part of partsFor(actor)) {
		const conversation = conversationOf(place, part)
		await tx.messagesRead.upsert({
			where: { personId_conversation: { personId: actor.id, conversation } },
			create: { personId: actor.id, conversation, readAt: now() },
			update: { readAt: now() },
		})
		await tx.notice.updateMany({
			where: { personId: actor.id, conversation, readAt: null },
			data: { readAt: now() },
		})
	}
}

const lastReadings = statement(({ personId, conversations }: { personId: string; conversations: string[] }) =>
	build
		.selectFrom('messages_read')
		.where('person_id', '=', personId)
		.where('conversation', '=', anyOf(conversations))
		.select(['conversation', 'read_at as readAt']),
)

/** As `recordMessagesRead`, after a page has been read; nothing where all that it shows was read before. */
export async function recordReadOnce(read: Read, place: ConversationAddress, shown: Shown) {
	const { actor } = read
	const parts = partsFor(actor).map((part) => ({ part, conversation: conversationOf(place, part) }))
	const known = await read(lastReadings, {
		personId: actor.id,
		conversations: parts.map(({ conversation }) => conversation),
	})
	const isUnread = parts.some(({ part, conversation }) => {
		const last = known.find((one) => one.conversation === conversation)?.readAt.getTime() ?? 0
		return shown[part].some(
			({ authorId, createdAt }) => authorId !== actor.id && createdAt.getTime() > last - UNDER_WAY,
		)
	})
	if (isUnread) read.afterwards(() => withActor(actor, (tx) => recordMessagesRead(tx, actor, place)))
}
