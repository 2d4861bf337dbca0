import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type ReturnedLetter, returnedLetters } from './returned-letters.server.ts'

/**
 * Records what was done about letters that came back from one person or mailbox, and ends the matter. Refused as not
 * there for whoever has nothing to do with it, as a conflict where somebody has settled it already.
 */
export function settleReturnedLetter(actor: Actor, noticeId: string, note: string): Promise<void> {
	return withActor(actor, async (tx) => {
		const letter = await withinSystem(tx, actor, async () => {
			const [open] = await returnedLetters(tx, actor, { noticeId })
			if (!open) {
				const known = await returnedLetters(tx, actor, { noticeId, settled: true })
				throw new DomainError(known.length > 0 ? 'conflict' : 'not-found')
			}
			await settle(tx, actor, open)
			return open
		})
		const { requestId, stateIso3, code } = letter
		await recordAudit(tx, actor, {
			type: 'letter.settled',
			requestId,
			stateIso3,
			internal: true,
			data: { noticeId, code, note },
		})
	})
}

async function settle(tx: Tx, actor: Actor, { personId, requestId, recipient }: ReturnedLetter) {
	const toMailbox = { recipient: { equals: recipient, mode: 'insensitive' } } as const
	const { count } = await tx.notice.updateMany({
		where: {
			personId,
			requestId,
			bouncedAt: { not: null },
			settledAt: null,
			digestId: null,
			...(personId === null && toMailbox),
		},
		data: { settledAt: now(), settledById: actor.id },
	})
	if (count === 0) throw new DomainError('conflict')
}
