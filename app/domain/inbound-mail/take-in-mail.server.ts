import type { ParsedMail } from 'mailparser'
import { noteBounce } from '#app/domain/notifications/note-bounce.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { databaseAnswers, type Tx, withActor } from '#app/platform/database/database.server.ts'
import { DatabaseAway } from '#app/platform/database/database-away.ts'
import { noteStorage, storageProblemOf } from '#app/platform/files/storage-problem.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import type { CameBack, RecipientStatus } from '#app/platform/mail/inbound/arrived-mail.ts'
import { classify } from '#app/platform/mail/inbound/classify.ts'
import { soleSender } from '#app/platform/mail/inbound/origin.ts'
import { digestOf, headOf, MAX_LETTER, parseLetter } from '#app/platform/mail/inbound/parse.server.ts'
import type { Notice } from '#prisma/generated/client.ts'
import { type Known, type RefusalReason, RefusedReply, refusalFor, type Writer } from './refusals.server.ts'
import { findAnswered, takeReply } from './take-reply.server.ts'

/** MAIL FROM and RCPT TO; from is null and to is empty where an e-mail was fetched and its envelope is lost. */
export type Envelope = { from: string | null; to: readonly string[] }
export type Outcome = { outcome: string; reason: string | null }
type Result = Outcome &
	Partial<Record<keyof Known, string | null>> & { writtenMessageId?: string; writer?: Writer | null }

/**
 * Processes a received e-mail of any kind: once, however often and by whichever way it arrives. The outcome is always
 * recorded, and the author of a refused answer is notified. Rejects only while the database is unavailable or files
 * cannot be stored; then the e-mail must be delivered again.
 */
export async function takeInMail(
	raw: Buffer,
	envelope: Envelope,
	lines: readonly string[],
): Promise<Outcome> {
	const digest = digestOf(raw)
	const known = await outcomeOf(digest)
	if (known) return known
	const mail = await parseLetter(raw)
	const result = mail ? await taken({ raw, mail, envelope, digest, lines }) : await unread(raw, envelope)
	return write(result, { digest, size: raw.length, mail })
}

/** Of an e-mail that cannot be parsed only the head is read, to find the author. */
async function unread(raw: Buffer, envelope: Envelope): Promise<Result> {
	const reason = raw.length > MAX_LETTER ? 'tooLarge' : 'malformed'
	const head = headOf(raw)
	const mail = await parseLetter(head)
	return mail ? refusedAs(reason, { raw: head, mail, envelope }) : { outcome: 'refused', reason }
}

type Letter = { raw: Buffer; mail: ParsedMail; envelope: Envelope; digest: string; lines: readonly string[] }

/** A failure that the e-mail did not cause is tried once more before it is final. */
async function taken(letter: Letter, again = true): Promise<Result> {
	try {
		return await decide(letter)
	} catch (error) {
		if (error instanceof RefusedReply) {
			const { reason, known, writer } = error
			return { outcome: 'refused', reason, ...known, writer }
		}
		const problem = storageProblemOf(error)
		if (problem) noteStorage(problem, error)
		if (problem || error instanceof DatabaseAway || !(await databaseAnswers())) throw error
		if (again) return taken(letter, false)
		log.error({ err: error, digest: letter.digest }, 'letter not taken in')
		return refusedAs('failed', letter)
	}
}

/** Refused for its own reason, with the author if the identity is proven. */
async function refusedAs(
	reason: RefusalReason,
	{ raw, mail, envelope }: Pick<Letter, 'raw' | 'mail' | 'envelope'>,
): Promise<Result> {
	const refused = { outcome: 'refused', reason }
	const { from: returnPath, to: recipients } = envelope
	if (classify({ raw, mail, returnPath, recipients }).kind !== 'message') return refused
	try {
		const { noticeId, ...writer } = await findAnswered(mail, recipients)
		return { ...refused, noticeId, requestId: writer.place.requestId, personId: writer.actor.id, writer }
	} catch (error) {
		if (error instanceof DatabaseAway || !(await databaseAnswers())) throw error
		return refused
	}
}

async function decide({ raw, mail, envelope, digest, lines }: Letter): Promise<Result> {
	const recipients = envelope.to
	const found = classify({ raw, mail, returnPath: envelope.from, recipients })
	if (found.kind === 'message') {
		const reply = await takeReply({ mail, recipients, digest, lines })
		return { outcome: 'message', reason: null, ...reply }
	}
	if (found.kind === 'bounce' || found.kind === 'delay') return takeBounce(found)
	const { proven } = found.origin
	return { outcome: found.kind, reason: null, ...(proven && { noticeId: proven }) }
}

const outcomeOf = (digest: string): Promise<Outcome | null> =>
	withActor(systemActor, (tx) =>
		tx.receivedEmail.findUnique({ where: { digest }, select: { outcome: true, reason: true } }),
	)

type Arrived = { digest: string; size: number; mail: ParsedMail | null }

async function write({ writer, ...result }: Result, { digest, size, mail }: Arrived): Promise<Outcome> {
	const sender = mail && soleSender(mail)
	const tell = writer && (await refusalFor(writer, digest))
	await withActor(systemActor, async (tx) => {
		const { count } = await tx.receivedEmail.createMany({
			data: {
				id: newId(),
				receivedAt: now(),
				digest,
				size,
				...result,
				messageId: plain(mail?.messageId),
				sender: plain(sender),
			},
			skipDuplicates: true,
		})
		if (count === 1) await tell?.(tx)
	})
	return (await outcomeOf(digest)) ?? result
}

/** Cleaned for the database, and no longer than an address may be. */
const plain = (text: string | null | undefined) => text?.replace(/\p{Cc}|\p{Cs}/gu, '').slice(0, 320) || null

type Taken = Known & { outcome: 'bounce' | 'delay' | 'refused'; reason: 'unknown' | null }

/**
 * Processes a report that an e-mail was undeliverable or delayed. It counts only for an e-mail of ours, and with the
 * token of its return path or the exact recipient, because anyone can send such a report. Without the token, e-mails to
 * the address continue.
 */
function takeBounce(found: CameBack): Promise<Taken> {
	return withActor(systemActor, async (tx) => {
		const meant = await meantBy(tx, found)
		if (!meant) return { outcome: 'refused', reason: 'unknown' }
		const { notice, status } = meant
		const { id: noticeId, requestId, personId } = notice
		const { code, diagnostic } = status
		if (found.kind === 'bounce')
			await noteBounce(tx, { noticeId, code, diagnostic, unproven: !found.origin.proven })
		else await noteDelay(tx, noticeId)
		return {
			outcome: found.kind,
			reason: null,
			noticeId,
			...(requestId && { requestId }),
			...(personId && { personId }),
		}
	})
}

type Meant = { notice: Notice; status: RecipientStatus }

async function meantBy(tx: Tx, { origin, recipients }: CameBack): Promise<Meant | null> {
	const ids = origin.proven ? [origin.proven] : [...origin.said]
	const notices = await tx.notice.findMany({ where: { id: { in: ids } } })
	for (const notice of notices.filter(wasSent)) {
		const to = (notice.recipient ?? notice.address)?.toLowerCase() ?? ''
		const named = recipients.find(({ addresses }) => addresses.includes(to))
		// Where an e-mail was forwarded, the report may name only the final address.
		const status = named ?? (origin.proven ? recipients[0] : undefined)
		if (status) return { notice, status }
	}
	return null
}

/** Its mail server accepted it, or may have. */
const wasSent = ({ sentAt, uncertain }: Notice) => sentAt !== null || uncertain

/** The server that has it still tries. */
const noteDelay = (tx: Tx, id: string) =>
	tx.notice.updateMany({ where: { id, status: 'sent' }, data: { failure: 'delayed' } })
