import type { ThreadPlace } from '#app/domain/messages/find-thread.server.ts'
import type { Actor } from '#app/platform/actor.ts'

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
export type Writer = { actor: Actor; place: ThreadPlace }

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
