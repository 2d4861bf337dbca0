import type { Attachment, ParsedMail } from 'mailparser'
import type { ConversationAddress } from '#app/domain/core/conversations.server.ts'
import { idOfMessage, writeMessage } from '#app/domain/messages/write-message.server.ts'
import { addressOf } from '#app/domain/notifications/people-of.server.ts'
import { threadMessage } from '#app/forms/messages.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { lately, now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { storageProblem } from '#app/platform/files/storage-check.server.ts'
import { idOf } from '#app/platform/ids.server.ts'
import { isAuthentic } from '#app/platform/mail/inbound/authentication-results.ts'
import { comparable, detailsFor, namedRecipients, soleSender } from '#app/platform/mail/inbound/origin.ts'
import { htmlAsText } from '#app/platform/mail/inbound/read-letter.ts'
import { noticeOfToken } from '#app/platform/mail/mail-token.server.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { asAct, withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'
import { type Known, type RefusalReason, RefusedReply, type Writer } from './refusals.server.ts'
import { isGarbled, ownWords, picturesIn, replyText } from './reply-text.ts'
import { saveReplyFiles } from './save-reply-files.server.ts'

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

type Reply = {
	mail: ParsedMail
	recipients: readonly string[]
	/** The same for the same e-mail, so that it becomes one message. */
	digest: string
	/** The marker lines above which an answer is written, in every language. */
	lines: readonly string[]
}
type Taken = Required<Known> & { writtenMessageId: string }

const reasons: Record<DomainError['code'], RefusalReason> = {
	'not-found': 'notThere',
	refused: 'mayNotWrite',
	conflict: 'closed',
	invalid: 'closed',
	unavailable: 'failed',
	tooMany: 'tooMany',
}

/**
 * Turns the answer to an e-mail into a message to the other side, with its files: as the person it was sent to, by the
 * same rules as on the messages page. It changes nothing else, whatever it says. Rejects with RefusedReply.
 */
export async function takeReply({ mail, recipients, digest, lines }: Reply): Promise<Taken> {
	const { actor, place, noticeId } = await findAnswered(mail, recipients)
	const known = { noticeId, requestId: place.requestId, personId: actor.id }
	const refuse = (reason: RefusalReason) => new RefusedReply(reason, known, { actor, place })
	const text = replyText(mail.text ?? '', lines)
	if (isGarbled(text) && text) throw refuse('malformed')
	const { data, error } = threadMessage.safeParse({ key: idOf('reply', digest), text })
	if (error) throw refuse(error.issues.some(({ message }) => message === 'tooLong') ? 'tooLong' : 'empty')
	// Automatic replies are not notified, because they would reply to the notice too.
	if (await isSaidAgain(actor, { ...place, ...data })) throw new RefusedReply('repeated', known)
	if (mail.attachments.length > 0) await requireStorage()
	const writtenMessageId = await write(actor, { ...place, ...data }, refuse)
	const own = await ownPictures(mail, lines)
	await saveReplyFiles(actor, place.requestId, writtenMessageId, mail.attachments, own)
	return { ...known, writtenMessageId }
}

/** An answer waits until its files can be stored; it is not published without them. */
async function requireStorage() {
	const problem = await storageProblem()
	if (problem) throw new DomainError('unavailable', problem)
}

type Message = ConversationAddress & { key: string; text: string }

async function write(actor: Actor, message: Message, refuse: (reason: RefusalReason) => RefusedReply) {
	try {
		const { id } = await asAct(actor.id, () => writeMessage(actor, { ...message, byMail: true }))
		return id
	} catch (error) {
		if (error instanceof DomainError) throw refuse(reasons[error.code])
		throw error
	}
}

/** A person may send the same text this often in a day; an unrecognized automatic reply exceeds it. */
const MOST_THE_SAME = 2

/** Excludes this e-mail itself, which may have been processed before without being recorded. */
const isSaidAgain = (actor: Actor, message: Message) =>
	withActor(actor, async (tx) => {
		const { requestId, needId, text } = message
		const recent = { byMail: true, createdAt: lately(DAY) }
		const others = { id: { not: idOfMessage(actor, message) }, authorId: actor.id }
		const where = { requestId, needId, text, ...recent, ...others }
		return (await tx.message.count({ where })) >= MOST_THE_SAME
	})

/** How mail programs mark a signature; text below it counts only if the author writes below a quote. */
const signature =
	/<(div|table|pre|p|span|section)\b[^<>]{0,300}\b(class|id|name)\s*=\s*["']?[^"'<>\s=]{0,60}signature/i

/**
 * Of the pictures in an e-mail's text, those that the author inserted in their own text; without signature logos and
 * quoted ones.
 */
async function ownPictures(
	{ html, attachments }: ParsedMail,
	lines: readonly string[],
): Promise<ReadonlySet<Attachment>> {
	const related = attachments.filter((part) => part.related)
	if (related.length === 0 || !html) return new Set()
	const end = html.search(signature)
	const words = ownWords(await htmlAsText(end < 0 ? html : html.slice(0, end)), lines)
	const named = picturesIn(words)
	return new Set(related.filter(({ cid }) => cid && namesOf(cid).some((name) => named.has(`[cid:${name}]`))))
}

/** Plain, and encoded as in an address (RFC 2392). */
const namesOf = (cid: string) => [cid, encodeURIComponent(cid), encodeURI(cid)]
