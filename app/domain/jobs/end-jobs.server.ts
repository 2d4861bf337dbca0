import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { removeFile } from '#app/platform/file-storage.server.ts'

/** Cancels a job of one's own: `not-found` for those of others, `conflict` once it has ended. */
export function cancelJob(actor: Actor, id: string) {
	return withActor(actor, async (tx) => {
		const job = await tx.job.findFirst({ where: { id, personId: actor.id }, select: { id: true } })
		if (!job) throw new DomainError('not-found')
		const { count } = await withinSystem(tx, actor, () =>
			tx.job.updateMany({
				where: { id, status: { in: ['waiting', 'running'] } },
				data: { status: 'cancelled', endedAt: now() },
			}),
		)
		if (count === 0) throw new DomainError('conflict')
	})
}

/** Jobs that are removed together. */
const AT_ONCE = 100

/** Removes jobs whose time is over, with their files. */
export async function removeExpiredJobs() {
	const gone = await withActor(systemActor, async (tx) => {
		const expired = await tx.job.findMany({
			where: { expiresAt: { lte: now() } },
			select: { id: true, fileKey: true },
			orderBy: { expiresAt: 'asc' },
			take: AT_ONCE,
		})
		await tx.job.deleteMany({ where: { id: { in: expired.map(({ id }) => id) } } })
		return expired
	})
	for (const { fileKey } of gone) if (fileKey) await removeFile(fileKey)
}
