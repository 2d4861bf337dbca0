import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { findTraining } from './find-training.server.ts'

/**
 * Everything that is kept of one learner, for the State that named them and that the learner asks. That it was given is
 * written down without saying who the learner is.
 */
export function exportNominee(actor: Actor, deliveryId: string, nomineeId: string) {
	return withActor(actor, async (tx) => {
		const { mayNominate, id, stateIso3 } = await findTraining(tx, actor, deliveryId)
		const found = mayNominate
			? await tx.nominee.findUnique({
					where: { id: nomineeId, deliveryId: id },
					include: { attendance: true, certificate: true, followUps: true },
				})
			: null
		if (!found || found.erasedAt) throw new DomainError('not-found')
		requireConfirmed(actor)
		await recordAudit(tx, actor, {
			type: 'nominee.dataGiven',
			data: { nomineeId },
			stateIso3,
			internal: true,
		})
		// The code of a certificate stands on the certificate alone, and who vetted somebody is no data of the learner.
		const { attendance, certificate, followUps, vettedById: _, requestId: __, ...learner } = found
		return {
			v: 1 as const,
			writtenAt: now(),
			learner,
			attendance: attendance.map(({ day, present }) => ({ day: day.toISOString().slice(0, 10), present })),
			certificate: certificate && {
				number: certificate.number,
				name: certificate.name,
				language: certificate.language,
				issuedAt: certificate.issuedAt,
				revokedAt: certificate.revokedAt,
				reason: certificate.reason,
			},
			followUps: followUps.map(({ by, stillInPost, applying, comment, recordedAt }) => ({
				by,
				stillInPost,
				applying,
				comment,
				recordedAt,
			})),
		}
	})
}
