import { mayCarry, settleDigest } from '#app/domain/mail/settle-digest.server.ts'
import { whyNotTold } from '#app/domain/mail/why-not-told.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { deliverMail } from '#app/platform/mail/deliver.server.ts'
import { MailFailure } from '#app/platform/mail/failure.ts'
import type { Letter } from '#app/platform/mail/letter.ts'
import { type Notice, Prisma } from '#prisma/generated/client.ts'
import { type Claimed, claimOne, claimToSend, stillClaimed } from './claim-notice.server.ts'
import { reasonToHoldBack } from './hold-back.server.ts'
import { endRest } from './pacing.server.ts'
import { recordFailure } from './record-failure.server.ts'
import { writeLetter } from './write-letter.server.ts'

// Once sent, a link that opens an account is the reader's alone; the sample world keeps it, having no other mail.
const forgotten = env.SAMPLE_WORLD ? {} : { html: null, text: null, facts: {} }

const openAccounts: ReadonlySet<string> = new Set(['invitation', 'passwordLink', 'addressLink'])

export type Outcome = 'sent' | 'suppressed' | 'deferred' | 'bounced' | 'parked' | 'done before'
/** What became of a letter, and whom else it tells something about. */
export type Sent = { outcome: Outcome; shared?: 'domain' | 'server' | undefined }

/** Sends one message by itself, if it is due and nobody else is at it. */
export async function sendNotice({ noticeId }: { noticeId: string }): Promise<Outcome> {
	const [claimed] = await withActor(systemActor, (tx) => claimOne(tx, noticeId))
	return claimed ? (await sendClaimed(claimed)).outcome : 'done before'
}

/** Sends a message that was claimed; what goes wrong is recorded. Rejects only when the database cannot be reached. */
export async function sendClaimed({ notice, domain }: Claimed): Promise<Sent> {
	let mine = notice
	try {
		const prepared = await withActor(systemActor, (tx) => prepare(tx, notice))
		if (typeof prepared === 'string') return { outcome: prepared }
		mine = prepared.mine
		await deliverMail(prepared.letter)
	} catch (error) {
		const failure =
			error instanceof MailFailure
				? error
				: new MailFailure('unwritable', String((error as Error)?.message ?? error))
		const outcome = await withActor(systemActor, (tx) => recordFailure(tx, { notice: mine, domain }, failure))
		return { outcome, shared: failure.shared }
	}
	return withActor(systemActor, (tx) => recordSent(tx, mine, domain))
}

type Prepared = { letter: Letter; mine: Notice }

/** The letter, marked as one that may have arrived until its outcome is written down. */
async function prepare(tx: Tx, notice: Notice): Promise<Prepared | 'suppressed' | 'done before'> {
	const mine = await claimToSend(tx, notice)
	if (!mine) return 'done before'
	const gone = await whyNotTold(tx, notice)
	if (gone) return suppress(tx, notice.id, gone)
	const letter = await writeLetter(tx, notice)
	if (!letter) return suppress(tx, notice.id, 'noAddress')
	const reason = await reasonToHoldBack(tx, notice, letter.to.address)
	if (reason) return suppress(tx, notice.id, reason)
	if (env.SMTP_URL) await tx.notice.updateMany({ where: { id: notice.id }, data: { uncertain: true } })
	return { letter, mine }
}

async function recordSent(tx: Tx, mine: Notice, domain: string): Promise<Sent> {
	const { id, template, uncertain } = mine
	const done = { status: 'sent' as const, sentAt: now(), claimedUntil: null, nextTryAt: null, failure: null }
	const { count } = await tx.notice.updateMany({
		where: stillClaimed(mine),
		data: { ...done, uncertain, ...(openAccounts.has(template) ? forgotten : {}) },
	})
	// Whoever took it over in the meantime may have sent it too; what came back at once has come back.
	if (count === 0) await tx.notice.updateMany({ where: { id, bouncedAt: null }, data: { uncertain: true } })
	else if (mayCarry(mine)) await settleDigest(tx, id)
	await endRest(tx, domain)
	return { outcome: 'sent' }
}

// An earlier try may have written it, and so does looking whom it would have gone to.
async function suppress(tx: Tx, id: string, suppressedBecause: string) {
	const unsaid = { html: null, text: null, calendar: Prisma.DbNull, claimedUntil: null, nextTryAt: null }
	await tx.notice.updateMany({ where: { id }, data: { status: 'suppressed', suppressedBecause, ...unsaid } })
	await settleDigest(tx, id)
	return 'suppressed' as const
}
