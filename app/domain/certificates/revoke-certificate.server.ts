import {
	inTraining,
	recordLedger,
	requireManager,
	saveCourse,
} from '#app/domain/deliveries/training/find-training.server.ts'
import { findNominee } from '#app/domain/deliveries/training/nominees.server.ts'
import { followOutcome } from '#app/domain/steps/follow-outcome.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/**
 * Revokes a certificate, with the reason; checks of it report this from now on, and the outcome of the need counts it
 * no more.
 */
export function revokeCertificate(actor: Actor, deliveryId: string, nomineeId: string, reason: string) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		requireManager(training)
		const { certificate } = await findNominee(tx, training, nomineeId)
		if (!certificate) throw new DomainError('not-found')
		if (certificate.revokedAt) throw new DomainError('conflict', 'impossible')
		await tx.certificate.update({ where: { id: certificate.id }, data: { revokedAt: now(), reason } })
		await saveCourse(tx, training)
		await recordLedger(tx, actor, training, 'certificate.revoked', { number: certificate.number, reason })
		await followOutcome(tx, actor, training.needId)
	})
}
