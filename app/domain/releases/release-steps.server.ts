import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { rolesThat } from '#workflows/abilities.ts'
import { RULES_VERSION, toldOfRelease } from '#workflows/releases/release.ts'
import type { Role } from '#workflows/roles.ts'

type About = { releaseId: string; auditId: string }

/** Asks those who may release an audited release to do so, but not the person who ordered it, who may not. */
export async function askToRelease(tx: Tx, { releaseId, auditId }: About, orderedBy: string): Promise<void> {
	const holders = await holdersOf(tx, rolesThat('releaseFigures'))
	await queueNotices(tx, {
		eventKey: auditId,
		notice: 'releaseToConfirm',
		people: holders.filter((id) => id !== orderedBy),
		facts: { path: `/releases/${releaseId}` },
	})
}

/** Notifies those outside UNODC who work with its figures that a half-year was released; the e-mail has no number. */
export async function tellOfRelease(tx: Tx, auditId: string): Promise<void> {
	await queueNotices(tx, {
		eventKey: auditId,
		notice: 'figuresReleased',
		people: await holdersOf(tx, toldOfRelease),
		facts: { path: '/public' },
	})
}

/** Holders of posts with these roles who can sign in, each once. */
async function holdersOf(tx: Tx, roles: readonly Role[]): Promise<string[]> {
	const holders = await tx.person.findMany({
		where: { role: { in: [...roles] }, suspendedAt: null, leftAt: null },
		select: { id: true },
		orderBy: { id: 'asc' },
	})
	return holders.map(({ id }) => id)
}

/** How many people a release would be told to, for the person who decides on it. */
export const toldCount = statement((_: object) =>
	build
		.selectFrom('person')
		.where('role', 'in', [...toldOfRelease])
		.where('suspended_at', 'is', null)
		.where('left_at', 'is', null)
		.select(({ fn }) => fn.countAll<number>().as('people')),
)

type PublishReleaseInput = { releaseId: string; revision: number }

/**
 * Releases what was audited, for everyone and for good, and notifies States and donors. Refused for others than headquarters,
 * for the person who ordered it, without a recent confirmation, and if it was made by earlier rules; a conflict if it was
 * made again or released meanwhile.
 */
export async function publishRelease(
	actor: Actor,
	{ releaseId, revision }: PublishReleaseInput,
): Promise<void> {
	requireAbility(actor, 'releaseFigures')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		const release = await tx.release.findUnique({ where: { id: releaseId }, include: { dataset: true } })
		if (!release) throw new DomainError('not-found')
		if (release.orderedBy === actor.id) throw new DomainError('refused', 'notTheOrderer')
		// What these rules hide may be shown in it.
		if (release.dataset && release.dataset.rulesVersion < RULES_VERSION)
			throw new DomainError('refused', 'earlierRules')
		const { count } = await withinSystem(tx, actor, () =>
			tx.release.updateMany({
				where: { id: releaseId, revision, status: 'audited' },
				data: { status: 'released', releasedBy: actor.id, releasedAt: now(), revision: { increment: 1 } },
			}),
		)
		if (count === 0) throw new DomainError('conflict')
		const data = { period: release.period, dataset: release.datasetId, sha256: release.sha256 }
		const auditId = await recordAudit(tx, actor, { type: 'release.released', data, internal: true })
		await withinSystem(tx, actor, () => tellOfRelease(tx, auditId))
	})
}
