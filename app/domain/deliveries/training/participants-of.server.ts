import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

import { certificateRules, countBy, countStages, type Way } from '#workflows/training/participants.ts'
import { findTraining } from './find-training.server.ts'

const order = { orderBy: { position: 'asc' as const } }

/** Every nominee of a training with their progress; requires the access of the manager or the system. */
export async function participantsOf(tx: Tx, deliveryId: string) {
	const [course, named] = [
		await tx.course.findUnique({ where: { deliveryId } }),
		await tx.nominee.findMany({
			where: { deliveryId },
			...order,
			include: { attendance: true, certificate: true, followUps: true },
		}),
	]
	const days = course?.days.length ?? 0
	return named.map(({ attendance, ...nominee }) => {
		const present = attendance.filter((each) => each.present)
		const rules = certificateRules(
			{ present: present.length, days, postTest: nominee.postTest },
			course?.passMark ?? 60,
		)
		return {
			...nominee,
			presentOn: present.map(({ day }) => day.toISOString().slice(0, 10)),
			takesPart: nominee.status === 'confirmed',
			rules,
			...saidOf(nominee.followUps),
		}
	})
}
export type Participant = Awaited<ReturnType<typeof participantsOf>>[number]

type Said = { by: string; stillInPost: boolean; applying: boolean }

/** The supervisor's follow-up where there is one, else the participant's; null before either. */
function saidOf(followUps: readonly Said[]) {
	const said = followUps.find(({ by }) => by === 'supervisor') ?? followUps[0]
	return { inPost: said?.stillInPost ?? null, applying: said?.applying ?? null }
}

/** The same without a name. */
const wayOf = (learner: Participant): Way => ({
	sex: learner.sex,
	post: learner.post,
	unit: learner.unit,
	confirmed: learner.takesPart,
	attended: learner.takesPart && learner.presentOn.length > 0,
	passed: learner.takesPart && learner.rules.passes,
	certified: learner.certificate !== null && learner.certificate.revokedAt === null,
	inPost: learner.inPost === true,
	applying: learner.applying === true,
})

/** Numbers of participants at each stage, in all and by sex, post and unit; without names. Requires system access. */
export async function trainingFigures(tx: Tx, deliveryId: string) {
	const ways = (await participantsOf(tx, deliveryId))
		.filter(({ status }) => status !== 'withdrawn')
		.map(wayOf)
	return {
		all: countStages(ways),
		sex: countBy('sex', ways),
		post: countBy('post', ways),
		unit: countBy('unit', ways),
	}
}
export type TrainingFigures = Awaited<ReturnType<typeof trainingFigures>>

/**
 * Everything stored about one participant, for the nominating State, which the participant can ask. The export is
 * recorded without the participant's name.
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
		// The code of a certificate is shown on the certificate alone, and the vetting officer is not data of the
		// participant.
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
