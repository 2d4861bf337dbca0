import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import {
	type ConversationAddress,
	conversationOf,
	messagesPath,
} from '#app/domain/core/conversations.server.ts'
import { shownTitle } from '#app/domain/core/visibility-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import type { Ask, Read } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import { isOfficeRole } from '#workflows/roles.ts'

const withNeeds = statement(({ id }: { id: string }) =>
	build
		.selectFrom('request')
		.where('request.id', '=', id)
		.select((of) => [
			'reference',
			'title',
			'state_iso3 as stateIso3',
			'classification',
			'officer_id as officerId',
			jsonArrayFrom(
				of
					.selectFrom('need')
					.whereRef('need.request_id', '=', 'request.id')
					.orderBy('need.rank')
					.orderBy(sql`length(need.part)`)
					.orderBy('need.part')
					.select(['need.id', 'need.rank', 'need.part', 'need.title']),
			).as('needs'),
		]),
)

/**
 * A conversation about a request or need, as far as the actor may see it. There is none about a draft, and a programme
 * manager writes about single needs only.
 */
export async function findConversation(ask: Ask, actor: Actor, { requestId, needId }: ConversationAddress) {
	const [request] = await ask(withNeeds, { id: requestId })
	const need = request?.needs.find(({ id }) => id === needId) ?? null
	const isManager = may(actor, 'readOfferedNeeds')
	if (!request?.reference || (needId ? !need : isManager)) throw new DomainError('not-found')
	const { reference, stateIso3, officerId, needs } = request
	return {
		requestId,
		needId,
		need,
		needs,
		reference,
		stateIso3,
		officerId,
		title: shownTitle(actor, request),
	}
}
export type Conversation = Awaited<ReturnType<typeof findConversation>>

/** What an e-mail about messages states: where they are, and nothing of their content. */
export const conversationFacts = (thread: Conversation) => ({
	reference: thread.reference,
	path: messagesPath(thread),
	...(thread.need && { need: thread.need.rank, part: thread.need.part ?? undefined }),
})

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
