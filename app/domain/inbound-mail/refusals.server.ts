import type { ConversationAddress } from '#app/domain/core/conversations.server.ts'
import { conversationFacts, findConversation } from '#app/domain/messages/find-conversation.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { idOf } from '#app/platform/ids.server.ts'
import { withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'
import type { Notice } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import type { Role } from '#workflows/roles.ts'

/** Why a received e-mail did not become a message; keys of the `inbound.reasons` words. */
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

/** The known facts about a received e-mail when it is accepted or refused. */
export type Known = { noticeId?: string; requestId?: string; personId?: string }

/** The proven author of an answer, and the conversation it was for. */
export type Writer = { actor: Actor; place: ConversationAddress }

/** An answer that is refused. Its sender is notified only if the identity is proven: `writer`. */
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

/** Limit of notices a day, for automatic replies that are not recognized as such. */
const MOST_IN_A_DAY = 3

/** The event key of the notice that informs the author of the answer with this digest of its refusal. */
export const refusalKey = (digest: string) => idOf('refused reply', digest)

/**
 * Prepares the notice to the author of a refused answer, with the page to use instead; it says nothing of data they may
 * not see any more. The returned function queues the notice; it requires system access.
 */
export async function refusalFor({ actor, place }: Writer, digest: string) {
	if (!(await withinLimit(`reply-refused:${actor.id}`, MOST_IN_A_DAY, 24 * 3600))) return null
	const thread = await readAs(actor, (read) => findConversation(read, actor, place)).catch((error) => {
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
 * Whether an answer can become a message: for submitted requests, from people who may write there. A programme manager
 * writes about single needs only.
 */
export function mayAnswer(
	{ role }: { role: Role },
	{ requestId, facts }: Pick<Notice, 'requestId' | 'facts'>,
) {
	const { reference, need, path } = facts as { reference?: string | null; need?: unknown; path?: string }
	// Former holders are led to their own work page, where they cannot write any more.
	if (!env.MAIL_REPLY_TO || !requestId || !reference || path === '/work') return false
	if (may({ role }, 'readOfferedNeeds') && need === undefined) return false
	return may({ role }, 'writeMessages')
}
