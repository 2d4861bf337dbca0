import type { ParsedMail } from 'mailparser'
import { addressOf } from '#app/domain/notifications/people-of.server.ts'
import { findActingPerson } from '#app/platform/acting-person.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { isAuthentic } from '#app/platform/mail/inbound/authentication-results.ts'

import { comparable, detailsFor, namedRecipients, soleSender } from '#app/platform/mail/inbound/origin.ts'
import { noticeOfToken } from '#app/platform/mail/mail-token.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'
import { RefusedReply, type Writer } from './refusals.server.ts'

const DAY = 24 * 60 * 60 * 1000
/** How long an e-mail can be answered. */
const ANSWERABLE_MS = 90 * DAY
const MOST_IN_AN_HOUR = 20

type Answered = Writer & { noticeId: string }

/**
 * The answered e-mail and its author, proven by its token, by the address it was sent to, and by the mail server that
 * received the answer; all three, or it throws RefusedReply. The person's present permissions apply.
 */
export async function findAnswered(mail: ParsedMail, recipients: readonly string[]): Promise<Answered> {
	const { notice, addresses, place } = await withActor(systemActor, (tx) =>
		find(tx, tokenOf(mail, recipients)),
	)
	const known = { noticeId: notice.id, requestId: place.requestId, personId: notice.personId ?? '' }
	const sender = soleSender(mail)
	if (!sender) throw new RefusedReply('notOneSender', known)
	if (!addresses.includes(sender)) throw new RefusedReply('otherSender', known)
	const domain = sender.slice(sender.lastIndexOf('@') + 1)
	if (!env.MAIL_AUTHSERV_ID || !isAuthentic(mail, env.MAIL_AUTHSERV_ID, domain))
		throw new RefusedReply('notAuthentic', known)
	const actor = await findActingPerson(known.personId)
	if (!actor) throw new RefusedReply('mayNotAct', known)
	if (now().getTime() - (notice.sentAt ?? notice.createdAt).getTime() > ANSWERABLE_MS)
		throw new RefusedReply('tooOld', known, { actor, place })
	if (!(await withinLimit(`reply:${actor.id}`, MOST_IN_AN_HOUR, 3600)))
		throw new RefusedReply('tooMany', known, { actor, place })
	return { actor, place, noticeId: notice.id }
}

/** The token in the address that an answer was sent to: of the envelope, else of its headers. */
function tokenOf(mail: ParsedMail, recipients: readonly string[]): string {
	const tokens = [recipients, namedRecipients(mail)]
		.map((addresses) => detailsFor(env.MAIL_REPLY_TO ?? '', addresses))
		.map((details) => details.flatMap((detail) => (detail.startsWith('r-') ? detail.slice(2) : [])))
		.find((found) => found.length > 0)
	const [token, ...others] = new Set(tokens)
	if (!token) throw new RefusedReply('noToken')
	if (others.length > 0) throw new RefusedReply('severalTokens')
	return token
}

async function find(tx: Tx, token: string) {
	const id = noticeOfToken('reply', token)
	const notice = id && (await tx.notice.findUnique({ where: { id } }))
	if (!notice) throw new RefusedReply('unknownToken')
	const { requestId, needId } = notice
	// In the thread of what the letter was about: of the need where it was about one.
	const place = requestId ? { requestId, needId } : null
	const person = notice.personId ? await tx.person.findUnique({ where: { id: notice.personId } }) : null
	if (!place || !person) throw new RefusedReply('notAnswerable', { noticeId: notice.id })
	const sentTo = [notice.recipient, person.email, await addressOf(tx, notice, person)]
	return { notice, place, addresses: sentTo.map((address) => address && comparable(address)) }
}
