import { noteBounce } from '#app/domain/notifications/note-bounce.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import type { CameBack, RecipientStatus } from '#app/platform/mail/inbound/arrived-mail.ts'
import type { Notice } from '#prisma/generated/client.ts'
import type { Known } from './refusals.server.ts'

type Taken = Known & { outcome: 'bounce' | 'delay' | 'refused'; reason: 'unknown' | null }

/**
 * Processes a report that an e-mail was undeliverable or delayed. It counts only for an e-mail of ours, and with the
 * token of its return path or the exact recipient, because anyone can send such a report. Without the token, e-mails to
 * the address continue.
 */
export function takeBounce(found: CameBack): Promise<Taken> {
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
