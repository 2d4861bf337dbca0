import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { restingDomains, serverFailure } from './resting-domains.server.ts'

const HOUR = 60 * 60 * 1000

/** How the outbox does: since when the oldest letter is due, whether the server takes letters, what rests and came back. */
export async function mailChecks(tx: Tx) {
	const { sentAt, oldest, bounced, parked } = await figures(tx)
	const late = oldest !== null && oldest.getTime() < now().getTime() - HOUR
	const failure = await serverFailure(tx)
	const resting = (await restingDomains(tx)).filter(({ domain }) => domain !== null)
	return [
		{ name: 'mail' as const, ok: !late, absent: !sentAt && !oldest, at: late ? oldest : sentAt },
		{ name: 'mailServer' as const, ok: failure === null || failure === 'certificate' },
		{ name: 'certificate' as const, ok: failure !== 'certificate' },
		{ name: 'resting' as const, ok: resting.length === 0, count: resting.length },
		{ name: 'bounced' as const, ok: bounced === 0, count: bounced },
		{ name: 'parked' as const, ok: parked === 0, count: parked },
	]
}

/** What waits for a summary is not due. What came back counts until somebody has seen to it. */
async function figures(tx: Tx) {
	const last = await tx.notice.aggregate({ where: { status: 'sent' }, _max: { sentAt: true } })
	const due = await tx.notice.aggregate({
		where: { status: { in: ['queued', 'deferred'] }, cadence: null },
		_min: { createdAt: true },
	})
	const bounced = await tx.notice.count({ where: { status: 'bounced', settledAt: null } })
	const parked = await tx.notice.count({ where: { status: 'parked' } })
	return { sentAt: last._max.sentAt, oldest: due._min.createdAt, bounced, parked }
}
