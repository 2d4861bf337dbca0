import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { enqueueAll } from '#app/queue/queue.server.ts'
import type { Cadence } from '#prisma/generated/enums.ts'
import { noticesOfKind } from '#workflows/notices/kinds.ts'
import type { OptionalKind } from '#workflows/notices/notice.ts'

/**
 * From now on letters of a kind come to somebody as soon as this; what was held for a summary follows: it goes at once,
 * with the other summary, or not at all. The transaction speaks as the system.
 */
export async function keepPreference(tx: Tx, personId: string, kind: OptionalKind, cadence: Cadence) {
	const chosen = { cadence, changedAt: now() }
	await tx.emailSetting.upsert({
		where: { personId_kind: { personId, kind } },
		create: { personId, kind, ...chosen },
		update: chosen,
	})
	const held = await tx.notice.updateManyAndReturn({
		where: {
			personId,
			template: { in: noticesOfKind(kind) },
			status: 'queued',
			cadence: { not: null },
			digestId: null,
		},
		data:
			cadence === 'off'
				? { status: 'suppressed', suppressedBecause: 'switchedOff' }
				: { cadence: cadence === 'atOnce' ? null : cadence },
		select: { id: true },
	})
	if (cadence !== 'atOnce') return
	await enqueueAll(
		tx,
		'send-notice',
		held.map(({ id }) => ({ data: { noticeId: id } })),
	)
}
