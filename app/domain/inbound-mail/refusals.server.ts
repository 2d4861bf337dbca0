import {
	type ConversationAddress,
	conversationFacts,
	findConversation,
	messageWriters,
} from '#app/domain/messages/find-conversation.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { idOf } from '#app/platform/ids.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'
import type { Notice } from '#prisma/generated/client.ts'
import type { Role } from '#workflows/roles.ts'

/** Why a letter did not become a message; keys of the `inbound.reasons` words. */
const refusalReasons = [
	'tooLarge',
	'malformed',
	'noToken',
	'severalTokens',
	'unknownToken',
	'notAnswerable',
	'notOneSender',
	'otherSender',
	'notAuthentic',
	'tooOld',
	'mayNotAct',
	'tooMany',
	'repeated',
	'empty',
	'tooLong',
	'notThere',
	'mayNotWrite',
	'closed',
	'failed',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** What is known of a letter by the time it is taken or refused. */
export type Known = { noticeId?: string; requestId?: string; personId?: string }

/** Whose answer it is, proven, and where it was to stand. */
export type Writer = { actor: Actor; place: ConversationAddress }

/** An answer that is not taken. Its sender is told only where it is proven who that is: `writer`. */
export class RefusedReply extends Error {
	constructor(
		readonly reason: RefusalReason,
		readonly known: Known = {},
		readonly writer: Writer | null = null,
	) {
		super(reason)
		this.name = 'RefusedReply'
	}
}

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
	const thread = await withActor(actor, (tx) => findConversation(tx, actor, place)).catch((error) => {
		if (error instanceof DomainError) return null
		throw error
	})
	return (tx: Tx) =>
		queueNotices(tx, {
			eventKey: refusalKey(digest),
			notice: 'replyNotTaken',
			people: [actor.id],
			facts: thread ? conversationFacts(thread) : { path: '/work' },
			...(thread && place),
		})
}

/**
 * Whether an answer finds a place: in the messages of a submitted request, of whoever may write there. A manager writes
 * about single needs only.
 */
export function mayAnswer(
	{ role }: { role: Role },
	{ requestId, facts }: Pick<Notice, 'requestId' | 'facts'>,
) {
	const { reference, need, path } = facts as { reference?: string | null; need?: unknown; path?: string }
	// Who had it before is led to their own work: where they write no more.
	if (!env.MAIL_REPLY_TO || !requestId || !reference || path === '/work') return false
	if (role === 'programmeManager' && need === undefined) return false
	return (messageWriters as readonly Role[]).includes(role)
}
