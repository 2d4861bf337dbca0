import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { isWrongAddress } from '#app/platform/mail/inbound/dsn.ts'
import type { Notice } from '#prisma/generated/client.ts'
import { settleDigest } from './digest.server.ts'

type Bounce = {
	noticeId: string
	/** The enhanced status code (RFC 3463) of the report. */
	code: string
	/** The text of the server. */
	diagnostic?: string
	/** The report named the recipient but lacked the token of the return path: the address is not marked for it. */
	unproven?: boolean
}

/**
 * Records an undeliverable e-mail, once: on the notice and those it carried, and on the address if that is the cause,
 * so that no more e-mails are sent there. Requires system access. False where it was known.
 */
export async function noteBounce(tx: Tx, { noticeId, code, diagnostic, unproven }: Bounce): Promise<boolean> {
	const bouncedAt = now()
	const lastError = diagnostic?.slice(0, 500)
	const [notice] = await tx.notice.updateManyAndReturn({
		where: { id: noticeId, bouncedAt: null },
		data: {
			status: 'bounced',
			bouncedAt,
			bounceCode: code,
			nextTryAt: null,
			claimedUntil: null,
			settledAt: null,
			settledById: null,
			...(lastError && { lastError }),
		},
	})
	if (!notice) return false
	await settleDigest(tx, noticeId)
	if (isWrongAddress(code) && !unproven) await markAddress(tx, notice, code)
	const { requestId } = notice
	const request = requestId ? await tx.request.findUnique({ where: { id: requestId } }) : null
	await recordAudit(tx, systemActor, {
		type: 'letter.returned',
		requestId,
		stateIso3: request?.stateIso3 ?? null,
		internal: true,
		data: { noticeId, code },
	})
	return true
}

/** Does not change the first date; an e-mail sent before the address was corrected is no new evidence. */
const markAddress = (tx: Tx, { id, recipient, address, sentAt, createdAt }: Notice, code: string) => {
	const bad = (recipient ?? address)?.toLowerCase()
	if (!bad) return
	return tx.$executeRaw`
		insert into undeliverable_address (address, since, code, notice_id)
		values (${bad}, ${now()}::timestamptz, ${code}, ${id})
		on conflict (address) do update set since = excluded.since, code = excluded.code, notice_id = excluded.notice_id,
			cleared_at = null, cleared_by_id = null
		where undeliverable_address.cleared_at < ${sentAt ?? createdAt}::timestamptz`
}
