import { type RawBuilder, sql } from 'kysely'
import type { Ask } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { ReadBeside } from './read-beside.server.ts'

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

const counted = statement(({ requestId, needId }: ConversationAddress) =>
	build.selectNoFrom(ofPlace(sql`${requestId}`, sql`${needId}::text`).as('counts')),
)

const counts = new ReadBeside<Counts>()

/** Keeps the numbers about a request or need that a page reads beside other things. */
export const rememberMessageCounts = (ask: Ask, id: string, found: Promise<Counts>) =>
	counts.give(ask, id, () => found)

/** The numbers of messages and notes that the reader may see. */
export const countMessagesAbout = (ask: Ask, place: ConversationAddress): Promise<Counts> =>
	counts.get(
		ask,
		place.needId ?? place.requestId,
		async () => (await ask(counted, place))[0]?.counts ?? { messages: 0, notes: 0 },
	)
