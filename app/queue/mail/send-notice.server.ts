import { mayCarry, settleDigest } from '#app/domain/notifications/digest.server.ts'
import { noteBounce } from '#app/domain/notifications/note-bounce.server.ts'
import { whyNotSent } from '#app/domain/notifications/why-not-sent.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { DatabaseAway, whenBack } from '#app/platform/database/database-away.ts'
import { env } from '#app/platform/env.server.ts'
import { errorMessage } from '#app/platform/error-code.ts'
import { deliverMail } from '#app/platform/mail/deliver.server.ts'
import { MailFailure } from '#app/platform/mail/failure.ts'
import type { Letter } from '#app/platform/mail/letter.ts'
import { SERVER } from '#app/platform/mail/mailbox.ts'
import { type Notice, Prisma } from '#prisma/generated/client.ts'

import {
	type Claimed,
	claimToSend,
	endOfSending,
	giveBackUnsent,
	stillClaimed,
} from './claim-notice.server.ts'
import { endRest, letRest, nextTry } from './pacing.server.ts'
import { writeLetter } from './write-letter.server.ts'

/** Requested by the reader just now, so they are sent even to an undeliverable address. */
const askedFor = ['passwordLink', 'addressLink', 'invitation']

type Reason = 'bouncing' | 'sameAddress'

/**
 * Returns why an e-mail must not be sent to an address: it is undeliverable, or the same mailbox has already received
 * this event, such as one that two people share. Of two simultaneous e-mails, the second sees the first.
 */
async function reasonToHoldBack(
	tx: Tx,
	{ id, eventKey, template }: Notice,
	address: string,
): Promise<Reason | null> {
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${eventKey}, 7))`
	const [row] = await tx.$queryRaw<{ reason: Reason | null }[]>`
		select case
			when ${!askedFor.includes(template)} and exists (select from undeliverable_address bad
				where bad.address = ${address.toLowerCase()} and bad.cleared_at is null) then 'bouncing'
			when exists (select from notice other where other.event_key = ${eventKey} and other.id <> ${id}
				and lower(other.recipient) = lower(${address}) and other.status <> 'suppressed') then 'sameAddress'
		end as reason`
	return row?.reason ?? null
}

// A link that gives access is not stored once sent; the sample world keeps it, since it has no other mail.
const forgotten = env.SAMPLE_WORLD ? {} : { html: null, text: null, facts: {} }

const openAccounts: ReadonlySet<string> = new Set(['invitation', 'passwordLink', 'addressLink'])

type Outcome = 'sent' | 'suppressed' | 'deferred' | 'bounced' | 'parked' | 'done before'
/** The outcome of an e-mail, and which other e-mails it affects. */
export type Sent = { outcome: Outcome; shared?: 'domain' | 'server' | undefined }

/**
 * Sends a claimed message and records the outcome. While the database is away, the record waits. Rejects with
 * `DatabaseAway` if it went away before anything was sent, and releases the message first.
 */
export async function sendClaimed({ notice, domain }: Claimed): Promise<Sent> {
	let mine = notice
	const until = endOfSending()
	try {
		const prepared = await withActor(systemActor, (tx) => prepare(tx, notice, until))
		if (typeof prepared === 'string') return { outcome: prepared }
		mine = prepared.mine
		await deliverMail(prepared.letter)
	} catch (error) {
		if (error instanceof DatabaseAway) {
			await whenBack(() => withActor(systemActor, (tx) => giveBackUnsent(tx, notice, until)))
			throw error
		}
		const failure = error instanceof MailFailure ? error : new MailFailure('unwritable', errorMessage(error))
		const outcome = await whenBack(() =>
			withActor(systemActor, (tx) => recordFailure(tx, { notice: mine, domain }, failure)),
		)
		return { outcome, shared: failure.shared }
	}
	const sentAt = now()
	return whenBack(() => withActor(systemActor, (tx) => recordSent(tx, mine, { domain, sentAt })))
}

type Prepared = { letter: Letter; mine: Notice }

/** Prepares the e-mail and marks it as possibly sent until its outcome is recorded. */
async function prepare(
	tx: Tx,
	notice: Notice,
	until: Date,
): Promise<Prepared | 'suppressed' | 'done before'> {
	const mine = await claimToSend(tx, notice, until)
	if (!mine) return 'done before'
	const gone = await whyNotSent(tx, notice)
	if (gone) return suppress(tx, notice.id, gone)
	const letter = await writeLetter(tx, notice)
	if (!letter) return suppress(tx, notice.id, 'noAddress')
	const reason = await reasonToHoldBack(tx, notice, letter.to.address)
	if (reason) return suppress(tx, notice.id, reason)
	if (env.SMTP_URL) await tx.notice.updateMany({ where: { id: notice.id }, data: { uncertain: true } })
	return { letter, mine }
}

async function recordSent(
	tx: Tx,
	mine: Notice,
	{ domain, sentAt }: { domain: string; sentAt: Date },
): Promise<Sent> {
	const { id, template, uncertain } = mine
	const done = { status: 'sent' as const, sentAt, claimedUntil: null, nextTryAt: null, failure: null }
	const { count } = await tx.notice.updateMany({
		where: stillClaimed(mine),
		data: { ...done, uncertain, ...(openAccounts.has(template) ? forgotten : {}) },
	})
	// Another worker may have taken over and sent it too: an undeliverable status remains, and a sent status of this
	// very moment was written by an earlier attempt whose response was lost.
	if (count === 0)
		await tx.notice.updateMany({
			where: { id, bouncedAt: null, OR: [{ sentAt: null }, { sentAt: { not: sentAt } }] },
			data: { uncertain: true },
		})
	else if (mayCarry(mine)) await settleDigest(tx, id)
	await endRest(tx, domain)
	return { outcome: 'sent' }
}

// An earlier attempt may have written it, and so may a preview of its recipients.
async function suppress(tx: Tx, id: string, suppressedBecause: string) {
	const unsaid = { html: null, text: null, calendar: Prisma.DbNull, claimedUntil: null, nextTryAt: null }
	await tx.notice.updateMany({ where: { id }, data: { status: 'suppressed', suppressedBecause, ...unsaid } })
	await settleDigest(tx, id)
	return 'suppressed' as const
}

/**
 * Records why an e-mail was not sent, and when it is tried again. A permanent failure of the recipient makes it
 * undeliverable; other permanent failures, and those after two days, wait for an administrator.
 */
async function recordFailure(
	tx: Tx,
	{ notice, domain }: Claimed,
	failure: MailFailure,
): Promise<'deferred' | 'bounced' | 'parked' | 'done before'> {
	const { code, permanent, bounceCode, shared } = failure
	const at = now()
	const attempts = notice.attempts + 1
	const nextTryAt = permanent ? null : nextTry(attempts, at)
	const status = bounceCode ? 'bounced' : nextTryAt ? 'deferred' : 'parked'
	const { count } = await tx.notice.updateMany({
		where: stillClaimed(notice),
		data: {
			status,
			attempts,
			nextTryAt,
			failure: code,
			claimedUntil: null,
			lastError: failure.message.slice(0, 500),
			uncertain: notice.uncertain || failure.uncertain,
		},
	})
	if (count === 0) return 'done before'
	if (mayCarry(notice)) await settleDigest(tx, notice.id)
	if (bounceCode) await noteBounce(tx, { noticeId: notice.id, code: bounceCode })
	if (shared) await letRest(tx, shared === 'server' ? SERVER : domain, code)
	return status
}
