import type { Vetting } from '#app/forms/training.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Nominee } from '#prisma/generated/client.ts'
import { inTraining, recordLedger, saveCourse } from './change-course.server.ts'
import { requireManager, requireStatus, type Training } from './find-training.server.ts'

/**
 * Decides who takes part, who waits in reserve and who is not confirmed. Never more are confirmed than seats are held,
 * and only people who were named for this training are decided on.
 */
export function vetNominees(actor: Actor, deliveryId: string, vetting: Vetting) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		requireManager(training)
		requireStatus(training, 'nominated', 'participantsConfirmed')
		const named = await tx.nominee.findMany({ where: { deliveryId, status: { not: 'withdrawn' } } })
		requireNamed(vetting, named)
		requireSeats(vetting, named, training)
		for (const nominee of named) await decide(tx, actor, nominee, vetting[nominee.id])
		await saveCourse(tx, training)
		await recordLedger(tx, actor, training, 'nominees.vetted', { count: Object.keys(vetting).length })
	})
}

function requireNamed(vetting: Vetting, named: readonly Nominee[]) {
	const ids = new Set(named.map(({ id }) => id))
	if (Object.keys(vetting).some((id) => !ids.has(id))) throw new DomainError('invalid', 'notNominated')
}

function requireSeats(vetting: Vetting, named: readonly Nominee[], { quantity, status }: Training) {
	const confirmed = named.filter(({ id, status }) => (vetting[id]?.status ?? status) === 'confirmed').length
	if (confirmed > quantity) throw new DomainError('invalid', 'aboveSeats')
	if (status === 'participantsConfirmed' && confirmed === 0)
		throw new DomainError('invalid', 'nobodyConfirmed')
}

async function decide(tx: Tx, actor: Actor, nominee: Nominee, given: Vetting[string] | undefined) {
	if (!given || (given.status === nominee.status && given.remark === nominee.remark)) return
	const vetted = given.status === 'nominated' ? null : now()
	await tx.nominee.update({
		where: { id: nominee.id },
		data: { ...given, vettedById: vetted && actor.id, vettedAt: vetted },
	})
}
