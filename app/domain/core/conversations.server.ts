import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#app/platform/actor.ts'
import { may } from '#workflows/abilities.ts'
import { isOfficeRole } from '#workflows/roles.ts'

/** The subject of a conversation: a request as a whole, or one of its needs. */
export type ConversationAddress = { requestId: string; needId: string | null }

/** The address of a messages page. */
export const messagesPath = ({ requestId, needId }: ConversationAddress) =>
	`/requests/${requestId}/messages${needId ? `?need=${needId}` : ''}`

/**
 * Where messages or internal notes stand on that page. They are counted separately: a notice of one does not replace a
 * notice of the other.
 */
export const conversationOf = (place: ConversationAddress, what: 'messages' | 'notes') =>
	what === 'notes' ? `${messagesPath(place)}#notes` : messagesPath(place)

type Counts = { messages: number; notes: number }

/** The numbers of messages and notes for the link to them; null where the reader may not see them. */
export function countsFor({ role }: Actor, { needId }: Pick<ConversationAddress, 'needId'>, counts: Counts) {
	// A manager reads the messages of single needs.
	if (!needId && may({ role }, 'readOfferedNeeds')) return null
	return { messages: counts.messages, notes: isOfficeRole(role) ? counts.notes : null }
}

const ofPlace = (
	requestId: RawBuilder<unknown>,
	needId: RawBuilder<unknown>,
) => sql<Counts>`json_build_object(
	'messages', (select count(*) from message m where m.request_id = ${requestId} and m.need_id is not distinct from ${needId}),
	'notes', (select count(*) from note o where o.request_id = ${requestId} and o.need_id is not distinct from ${needId}))`

/** How many messages and notes there are about a request as a whole or a need, as a column of a wider statement. */
export const messageCounts = (of: 'request' | 'need') =>
	(of === 'request'
		? ofPlace(sql.ref('request.id'), sql`null`)
		: ofPlace(sql.ref('need.request_id'), sql.ref('need.id'))
	).as('messageCounts')
