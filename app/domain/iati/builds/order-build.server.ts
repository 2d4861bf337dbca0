import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import { BUILD_DAYS } from '#workflows/iati/build.ts'
import { loadPublisher } from '../publisher-settings.server.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * Has the files of IATI built by the worker; while a build is under way that one goes on, and no other starts. Refused for
 * others than administrators, and before the publisher is entered.
 */
export function orderBuild(actor: Actor): Promise<void> {
	requireAbility(actor, 'publishIati')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		if (!(await loadPublisher(askIn(tx)))) throw new DomainError('conflict')
		const isNew = await withinSystem(tx, actor, () => begin(tx, actor.id))
		if (isNew) await recordAudit(tx, actor, { type: 'iati.ordered', data: {}, internal: true })
	})
}

/**
 * Orders the build of a night, after midnight UTC, where files are published: not before the publisher switches it on, and
 * never in the sample world. Builds whose time is over are removed at the same time.
 */
export function orderNightlyBuild(): Promise<void> {
	return withActor(systemActor, async (tx) => {
		await removeOld(tx)
		const publisher = env.SAMPLE_WORLD ? null : await loadPublisher(askIn(tx))
		if (!publisher?.settings.isOn) return
		const today = new Date(dayOfUtc(now()))
		const built = await tx.iatiBuild.count({
			where: { orderedAt: { gte: today }, isPreview: false, status: { not: 'failed' } },
		})
		if (built === 0) await begin(tx, null)
	})
}

async function begin(tx: Tx, orderedById: string | null): Promise<boolean> {
	const [begun] = await tx.$queryRaw<{ id: string }[]>`
		insert into iati_build (id, ordered_by_id, ordered_at, is_preview)
		values (${newId()}, ${orderedById}, ${now()}, ${env.SAMPLE_WORLD}) on conflict do nothing returning id`
	if (begun) await enqueue(tx, 'build-iati', { buildId: begun.id })
	return begun !== undefined
}

const removeOld = (tx: Tx) =>
	tx.iatiBuild.deleteMany({
		where: { orderedAt: { lt: new Date(now().getTime() - BUILD_DAYS * DAY) }, files: { none: {} } },
	})

/** Marks a build as failed whose job is gone after too many attempts. */
export function failStuckBuilds(): Promise<unknown> {
	return withActor(
		systemActor,
		(tx) => tx.$executeRaw`
			update iati_build set status = 'failed', problem = 'failed', ended_at = ${now()}
			where status in ('waiting', 'running') and ordered_at not between now() - interval '2 minutes' and now()
			and not exists (select from pgboss.job where name = 'build-iati' and data->>'buildId' = iati_build.id
				and state in ('created', 'retry', 'active'))`,
	)
}
