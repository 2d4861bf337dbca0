import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

import { certificateRules, countBy, countStages, type Way } from '#workflows/training/participants.ts'
import { findTraining } from './find-training.server.ts'

const order = { orderBy: { position: 'asc' as const } }

/** Everybody named for a training with all that is known of their way; needs the sight of the manager or the system. */
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

/** The supervisor's word where there is one, else the learner's; null before anybody has spoken. */
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

/** How many people of a training came how far, in all and by sex, post and unit; names nobody. Needs the system's sight. */
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
