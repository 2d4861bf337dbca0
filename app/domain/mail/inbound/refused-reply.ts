/** Why a letter did not become a message; keys of the `inbound.reasons` words. It is never answered by mail. */
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

/** An answer that is not taken. Nobody is told but who looks after the product. */
export class RefusedReply extends Error {
	constructor(
		readonly reason: RefusalReason,
		readonly known: Known = {},
	) {
		super(reason)
		this.name = 'RefusedReply'
	}
}
