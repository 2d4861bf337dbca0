import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { releasePermissions, toldOfRelease } from '#workflows/releases/release.ts'
import type { Role } from '#workflows/roles.ts'

type About = { releaseId: string; auditId: string }

/** Asks those who may release an audited release to do so, but not the person who ordered it, who may not. */
export async function askToRelease(tx: Tx, { releaseId, auditId }: About, orderedBy: string): Promise<void> {
	const holders = await holdersOf(tx, releasePermissions.release)
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
