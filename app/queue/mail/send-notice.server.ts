import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { deliverMail } from '#app/platform/mail/deliver.server.ts'
import { claimNotice } from './claim-notice.server.ts'
import { recordFailure } from './record-failure.server.ts'
import { writeLetter } from './write-letter.server.ts'

// Once sent, a link that opens an account is the reader's alone; the sample world keeps it, having no other mail.
const forgotten = env.SAMPLE_WORLD ? {} : { html: null, text: null, facts: {} }

const openAccounts: ReadonlySet<string> = new Set(['invitation', 'passwordLink', 'addressLink'])

type Outcome = 'sent' | 'suppressed' | 'deferred' | 'parked' | 'done before'

/** Sends one message, if it is due and nobody else is at it; what goes wrong is recorded and tried again later. */
export async function sendNotice({ noticeId }: { noticeId: string }): Promise<Outcome> {
	const notice = await withActor(systemActor, (tx) => claimNotice(tx, noticeId))
	if (!notice) return 'done before'
	try {
		const letter = await withActor(systemActor, (tx) => writeLetter(tx, notice))
		if (letter) await deliverMail(letter)
		return await withActor(systemActor, (tx) => (letter ? recordSent(tx, notice) : suppress(tx, notice)))
	} catch (error) {
		return withActor(systemActor, (tx) => recordFailure(tx, notice, error))
	}
}

async function recordSent(tx: Tx, { id, template }: { id: string; template: string }): Promise<Outcome> {
	const done = { status: 'sent' as const, sentAt: now(), claimedUntil: null, nextTryAt: null, failure: null }
	await tx.notice.update({
		where: { id },
		data: { ...done, ...(openAccounts.has(template) ? forgotten : {}) },
	})
	return 'sent'
}

async function suppress(tx: Tx, { id }: { id: string }): Promise<Outcome> {
	await tx.notice.update({
		where: { id },
		data: { status: 'suppressed', suppressedBecause: 'noAddress', claimedUntil: null },
	})
	return 'suppressed'
}
