import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { inTraining, recordLedger, saveCourse } from './change-course.server.ts'
import { findNominee } from './change-nominee.server.ts'
import { findTraining, requireManager } from './find-training.server.ts'

/** All that stands on the certificate of one learner, for the State and the manager of the programme. */
export function getCertificate(actor: Actor, deliveryId: string, nomineeId: string) {
	return withActor(actor, async (tx) => {
		const training = await findTraining(tx, actor, deliveryId)
		const { certificate } = await findNominee(tx, training, nomineeId)
		if (!certificate || certificate.revokedAt) throw new DomainError('not-found')
		const state = await tx.state.findUnique({ where: { iso3: training.stateIso3 }, select: { names: true } })
		const language = certificate.language as Language
		const { days } = training.course
		return {
			number: certificate.number,
			code: certificate.code,
			name: certificate.name,
			language,
			issuedOn: certificate.issuedAt,
			state: textIn(state?.names, language) || training.stateIso3,
			programme: textIn(training.programme.titles, language),
			from: days[0] ?? null,
			to: days.at(-1) ?? null,
			days: days.length,
			place: String(training.record.reschedule?.place ?? training.record.callForNominations?.place ?? ''),
		}
	})
}
export type CertificateTold = Awaited<ReturnType<typeof getCertificate>>

/** Takes a certificate back, with the reason; whoever checks it is told so from now on. */
export function revokeCertificate(actor: Actor, deliveryId: string, nomineeId: string, reason: string) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		requireManager(training)
		const { certificate } = await findNominee(tx, training, nomineeId)
		if (!certificate) throw new DomainError('not-found')
		if (certificate.revokedAt) throw new DomainError('conflict', 'impossible')
		await tx.certificate.update({ where: { id: certificate.id }, data: { revokedAt: now(), reason } })
		await saveCourse(tx, training)
		await recordLedger(tx, actor, training, 'certificate.revoked', { number: certificate.number, reason })
	})
}
