import type { Tx } from '#app/platform/database.server.ts'
import type { Notice } from '#prisma/generated/client.ts'

/** Whether other notices may go with a letter: a summary, or what was written in a conversation before it left. */
export const mayCarry = ({ template, conversation }: Notice) => template === 'digest' || conversation !== null

/**
 * All that went with an e-mail shares its delivery status; in the transaction that records that status.
 * Nothing happens as long as it is still on its way, or where nothing went with it.
 */
export const settleDigest = (tx: Tx, digestNoticeId: string) => tx.$executeRaw`
	update notice held set status = digest.status, sent_at = digest.sent_at, bounced_at = digest.bounced_at,
		bounce_code = digest.bounce_code, suppressed_because = digest.suppressed_because
	from notice digest where digest.id = ${digestNoticeId} and held.digest_id = digest.id
		and digest.status::text in ('sent', 'bounced', 'parked', 'suppressed')`
