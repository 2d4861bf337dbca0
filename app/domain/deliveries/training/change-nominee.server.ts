import type { NewNominee } from '#app/forms/training.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { sameAs } from '#workflows/training/learners.ts'
import { inTraining, recordLedger } from './change-course.server.ts'
import { requireStatus, type Training } from './find-training.server.ts'

/** Somebody named for this training; `not-found` for anybody else. */
export async function findNominee(tx: Tx, training: Training, nomineeId: string) {
	const found = await tx.nominee.findUnique({ where: { id: nomineeId }, include: { certificate: true } })
	if (found?.deliveryId !== training.id) throw new DomainError('not-found')
	return found
}

/**
 * Corrects what the State wrote of somebody while it names people. Whoever an earlier record only counted can be named
 * at any time, so that a certificate can be made out.
 */
export function changeNominee(actor: Actor, deliveryId: string, nomineeId: string, person: NewNominee) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		if (!training.mayNominate) throw new DomainError('refused', 'forbidden')
		const found = await findNominee(tx, training, nomineeId)
		if (found.name !== '') requireStatus(training, 'nominating')
		const others = await tx.nominee.findMany({
			where: { deliveryId, id: { not: nomineeId }, status: { not: 'withdrawn' } },
			select: { name: true, unit: true },
		})
		if (others.some((other) => sameAs(person, other)))
			throw new DomainError('invalid', 'namedTwice', { name: 'namedTwice' })
		const { language, email, ...rest } = person
		await tx.nominee.update({
			where: { id: nomineeId },
			data: { ...rest, language: language ?? null, email: email ?? null },
		})
		await recordLedger(tx, actor, training, 'nominee.changed', { nomineeId })
	})
}

/** Takes somebody off: without a trace of who it was while the State still names people, as withdrawn afterwards. */
export function withdrawNominee(actor: Actor, deliveryId: string, nomineeId: string) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		if (!training.mayNominate) throw new DomainError('refused', 'forbidden')
		requireStatus(training, 'nominating', 'nominated', 'participantsConfirmed')
		await findNominee(tx, training, nomineeId)
		if (training.status === 'nominating') await tx.nominee.delete({ where: { id: nomineeId } })
		else
			await withinSystem(tx, actor, () =>
				tx.nominee.update({ where: { id: nomineeId }, data: { status: 'withdrawn' } }),
			)
		await recordLedger(tx, actor, training, 'nominee.withdrawn', { nomineeId })
	})
}
