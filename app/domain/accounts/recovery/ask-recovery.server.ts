import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'
import { deciders } from './decide-recovery.server.ts'

const A_DAY = 24 * 60 * 60
const MOST_A_DAY = 3

/**
 * Reports the second factor as lost after the right password was given. Officers are asked to decide and the owner is
 * notified, because the reporter may be another person.
 */
export async function askRecovery(actor: Actor, reason: string): Promise<void> {
	const { id: personId, session } = actor
	if (!session?.hasFactor || session.factorAt) throw new DomainError('refused', 'forbidden')
	if (!(await withinLimit(`recovery:${personId}`, MOST_A_DAY, A_DAY)))
		throw new DomainError('refused', 'tooManyRecoveries')
	await withActor(actor, async (tx) => {
		const id = newId()
		await withinSystem(tx, actor, async () => {
			const { count } = await tx.factorRecovery.createMany({
				data: { id, personId, reason, askedAt: now() },
				skipDuplicates: true,
			})
			if (count === 0) throw new DomainError('conflict')
		})
		const data = { personId, recoveryId: id }
		const { stateIso3 } = actor
		const internal = stateIso3 === null
		const eventKey = await recordAudit(tx, actor, { type: 'recovery.asked', stateIso3, internal, data })
		await withinSystem(tx, actor, () => tell(tx, personId, eventKey))
	})
}

async function tell(tx: Tx, personId: string, eventKey: string) {
	const officers = await tx.person.findMany({
		where: { role: { in: [...deciders] }, suspendedAt: null, id: { not: personId } },
		select: { id: true },
	})
	await queueNotices(
		tx,
		{ eventKey, notice: 'recoveryAsked', people: [personId], facts: { path: '/account/factors' } },
		{
			eventKey,
			notice: 'recoveryToApprove',
			people: officers.map(({ id }) => id),
			facts: { path: '/administration/recoveries' },
		},
	)
}

/** The open recovery that the person of a session has requested, or null. */
export async function findOwnRecovery({ id: personId }: Actor) {
	const open = await withActor(systemActor, (tx) =>
		tx.factorRecovery.findFirst({
			where: { personId, secondAt: null, refusedAt: null },
			select: { askedAt: true, firstAt: true },
		}),
	)
	return open && { askedAt: open.askedAt, stage: open.firstAt ? ('second' as const) : ('first' as const) }
}

/** Ends an open recovery once the factor was used: it is not lost, or the owner did not report it. */
export async function withdrawRecovery(actor: Actor): Promise<void> {
	const { id: personId, stateIso3 } = actor
	await withActor(actor, async (tx) => {
		const { count } = await withinSystem(tx, actor, () =>
			tx.factorRecovery.updateMany({
				where: { personId, secondAt: null, refusedAt: null },
				data: { refusedById: personId, refusedAt: now(), revision: { increment: 1 } },
			}),
		)
		if (count > 0)
			await recordAudit(tx, actor, {
				type: 'recovery.withdrawn',
				stateIso3,
				internal: stateIso3 === null,
				data: { personId },
			})
	})
}
