import { generateSecret } from 'otplib'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { seal } from '#app/platform/sealed.server.ts'
import { requireEnrolling } from './require-enrolling.ts'

const SECRET_BYTES = 20

/** Begins to set up a second factor, with another secret than any before. It counts for nothing until it is confirmed. */
export async function startEnrolment(actor: Actor): Promise<void> {
	requireEnrolling(actor)
	const secret = seal(generateSecret({ length: SECRET_BYTES }))
	await withActor(systemActor, async (tx) => {
		// Of two that begin at once the later one is shown, and the index refuses none.
		await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`enrolment of ${actor.id}`}, 0))`
		await tx.factor.deleteMany({ where: { personId: actor.id, confirmedAt: null } })
		await tx.factor.createMany({ data: { id: newId(), personId: actor.id, secret, createdAt: now() } })
	})
}
