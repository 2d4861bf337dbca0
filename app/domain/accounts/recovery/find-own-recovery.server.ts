import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'

/** What the person of a session has asked for and waits for, or null. */
export async function findOwnRecovery({ id: personId }: Actor) {
	const open = await withActor(systemActor, (tx) =>
		tx.factorRecovery.findFirst({
			where: { personId, secondAt: null, refusedAt: null },
			select: { askedAt: true, firstAt: true },
		}),
	)
	return open && { askedAt: open.askedAt, stage: open.firstAt ? ('second' as const) : ('first' as const) }
}
