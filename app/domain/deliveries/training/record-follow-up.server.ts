import type { FollowUp } from '#app/forms/training.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { inTraining, recordLedger } from './change-course.server.ts'
import { findNominee } from './change-nominee.server.ts'
import { requireStatus } from './find-training.server.ts'

/** Keeps what a learner or a supervisor says six months after the course; said again, it takes the place of the first. */
export function recordFollowUp(actor: Actor, deliveryId: string, { nomineeId, by, ...said }: FollowUp) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		if (!training.seesPeople) throw new DomainError('refused', 'forbidden')
		requireStatus(training, 'followUp')
		const { status } = await findNominee(tx, training, nomineeId)
		if (status !== 'confirmed')
			throw new DomainError('invalid', 'notNominated', { nomineeId: 'notNominated' })
		const row = { ...said, deliveryId, recordedAt: now() }
		await tx.participantFollowUp.upsert({
			where: { nomineeId_by: { nomineeId, by } },
			create: { ...row, nomineeId, by },
			update: row,
		})
		await recordLedger(tx, actor, training, 'followUp.recorded', { nomineeId, by })
	})
}
