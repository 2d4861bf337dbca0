import { messageWriters } from '#app/domain/messages/find-thread.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { Notice } from '#prisma/generated/client.ts'
import type { Role } from '#workflows/roles.ts'

/**
 * Whether an answer finds a place: in the messages of a submitted request, of whoever may write there. A manager writes
 * about single needs only.
 */
export function mayAnswer(
	{ role }: { role: Role },
	{ requestId, facts }: Pick<Notice, 'requestId' | 'facts'>,
) {
	const { reference, need, path } = facts as { reference?: string | null; need?: unknown; path?: string }
	// Who had it before is led to their own work: where they write no more.
	if (!env.MAIL_REPLY_TO || !requestId || !reference || path === '/work') return false
	if (role === 'programmeManager' && need === undefined) return false
	return (messageWriters as readonly Role[]).includes(role)
}
