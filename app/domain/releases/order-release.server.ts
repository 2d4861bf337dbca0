import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { areFactsComplete } from '#app/domain/facts/write-facts.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { boundsOf, lastHalfYear, type Period } from '#workflows/figures/periods.ts'
import { isOver, releaseDay } from '#workflows/releases/release.ts'
import { failRelease } from './make-release.server.ts'

/**
 * Has the worker make the release of a half-year that is over, or make one again that failed or still awaits its
 * release. Returns its id; of two orders at the same time there is one release. Refused for others than headquarters and
 * administrators, a conflict once it is released.
 */
export async function orderRelease(actor: Actor, period: Period): Promise<string> {
	requireAbility(actor, 'orderReleases')
	if (!isOver(period, now())) throw new DomainError('invalid', 'invalid', { period: 'required' })
	return withActor(actor, async (tx) => {
		const { id, isNew } = await withinSystem(tx, actor, () => begin(tx, period, actor.id))
		if (!id) throw new DomainError('conflict')
		if (isNew) await recordAudit(tx, actor, { type: 'release.ordered', data: { period }, internal: true })
		return id
	})
}

/** Orders the release of the last half-year when its day has come, unless nothing had been submitted by then. */
export function orderDueRelease(): Promise<void> {
	const period = lastHalfYear(now())
	return withActor(systemActor, async (tx) => {
		const { targets } = await loadClockSettings(askIn(tx))
		const day = releaseDay(period, targets.figuresReleased.amount)
		if (!day || now() < day || (await tx.release.count({ where: { period } })) > 0) return
		const before = boundsOf(period)?.to ?? day
		const first = await tx.needFact.findFirst({
			where: { submittedAt: { lt: before } },
			select: { needId: true },
		})
		if (!first || !(await areFactsComplete(askIn(tx)))) return
		await begin(tx, period, systemActor.id)
		await recordAudit(tx, systemActor, { type: 'release.ordered', data: { period }, internal: true })
	})
}

/** Starts or restarts a release from a new dataset. One that is in progress continues; for a published one there is no id. */
async function begin(tx: Tx, period: Period, orderedBy: string): Promise<{ id?: string; isNew: boolean }> {
	const [begun] = await tx.$queryRaw<{ id: string }[]>`
		insert into release as r (id, period, status, ordered_by, ordered_at)
		values (${newId()}, ${period}, 'making', ${orderedBy}, ${now()})
		on conflict (period) do update set status = 'making', progress = 0, stage = null, error = null, dataset_id = null,
			as_at = null, sha256 = null, finished_at = null, ordered_by = excluded.ordered_by, ordered_at = excluded.ordered_at,
			revision = r.revision + 1
		where r.status in ('failed', 'audited') returning id`
	if (begun) {
		await enqueue(tx, 'make-release', { releaseId: begun.id })
		return { id: begun.id, isNew: true }
	}
	const going = await tx.release.findFirst({ where: { period, status: 'making' }, select: { id: true } })
	return { ...going, isNew: false }
}

/** Marks a release as failed whose job is gone after too many attempts. */
export function failStuckReleases(): Promise<void> {
	return withActor(systemActor, async (tx) => {
		const stuck = await tx.$queryRaw<{ id: string }[]>`
			select id from release where status = 'making' and ordered_at not between now() - interval '2 minutes' and now()
			and not exists (select from pgboss.job where name = 'make-release' and data->>'releaseId' = release.id
				and state in ('created', 'retry', 'active'))`
		for (const { id } of stuck) await failRelease(tx, id, 'failed')
	})
}
