import { countUnsent, outboxMoments } from '#app/domain/notifications/outbox-figures.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { restingDomains, serverFailure } from './resting-domains.server.ts'

const HOUR = 60 * 60 * 1000

/** How the outbox does: since when the oldest letter is due, whether the server takes letters, what rests and came back. */
export async function mailChecks(tx: Tx) {
	const { sentAt, oldest } = await outboxMoments(tx)
	const counts = new Map((await countUnsent(tx)).map(({ status, count }) => [status, count]))
	const [bounced, parked] = [counts.get('bounced') ?? 0, counts.get('parked') ?? 0]
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
