import { noteBounce } from '#app/domain/notifications/note-bounce.server.ts'
import { mayCarry, settleDigest } from '#app/domain/notifications/settle-digest.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { MailFailure } from '#app/platform/mail/failure.ts'
import { SERVER } from '#app/platform/mail/mail-server.ts'
import { nextTry } from './back-off.ts'
import { type Claimed, stillClaimed } from './claim-notice.server.ts'
import { letRest } from './pacing.server.ts'

/**
 * Writes down why a letter did not leave, and when it is tried again. What the recipient's server refuses for good came
 * back; what nobody will take, and what was tried for two days, is set aside for an administrator.
 */
export async function recordFailure(
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
