import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, dateIn, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import {
	type AfterAttendance,
	afterAttendance,
	certificateRules,
	countBy,
	countStages,
	type Way,
} from '#workflows/training/participants.ts'
import { findTraining } from './find-training.server.ts'

type Of = { deliveryId: string }

const courseOf = statement(({ deliveryId }: Of) =>
	build
		.selectFrom('course')
		.where('delivery_id', '=', deliveryId)
		// An empty list is stored as null.
		.select([sql<number>`coalesce(cardinality(days), 0)`.as('days'), 'pass_mark as passMark']),
)

const nominees = statement(({ deliveryId }: Of) =>
	build
		.selectFrom('nominee as n')
		.where('n.delivery_id', '=', deliveryId)
		.orderBy('n.position')
		.select(['n.id', 'n.name', 'n.sex', 'n.post', 'n.unit', 'n.language', 'n.email', 'n.supervisor'])
		.select(['n.status', 'n.remark', 'n.pre_test as preTest', 'n.post_test as postTest'])
		.select('n.erased_at as erasedAt')
		.select((of) => [
			jsonArrayFrom(
				of
					.selectFrom('attendance as a')
					.whereRef('a.nominee_id', '=', 'n.id')
					.orderBy('a.day')
					.select([sql<string>`a.day::text`.as('day'), 'a.present']),
			).as('attendance'),
			jsonObjectFrom(
				of
					.selectFrom('certificate as c')
					.whereRef('c.nominee_id', '=', 'n.id')
					.select(['c.number', 'c.issued_at as issuedAt', 'c.revoked_at as revokedAt', 'c.reason']),
			).as('certificate'),
			jsonArrayFrom(
				of
					.selectFrom('participant_follow_up as f')
					.whereRef('f.nominee_id', '=', 'n.id')
					.orderBy('f.recorded_at')
					.orderBy('f.by')
					.select(['f.by', 'f.still_in_post as stillInPost', 'f.applying', 'f.comment'])
					.select(['f.early', 'f.early_reason as earlyReason']),
			).as('followUps'),
		]),
)

/**
 * Every nominee of a training with their progress: results of a participant who attended no day are listed as
 * contradictions and count nowhere. Requires the access of the manager or the system.
 */
export async function participantsOf(ask: Ask, deliveryId: string) {
	const [[course], named] = await Promise.all([ask(courseOf, { deliveryId }), ask(nominees, { deliveryId })])
	const days = course?.days ?? 0
	return named.map(({ attendance, certificate, ...nominee }) => {
		const presentOn = attendance.filter(({ present }) => present).map(({ day }) => day)
		const absentOn = attendance.filter(({ present }) => !present).map(({ day }) => day)
		const rules = certificateRules(
			{ present: presentOn.length, days, postTest: nominee.postTest },
			course?.passMark ?? 60,
		)
		const takesPart = nominee.status === 'confirmed'
		const wasAbsent = takesPart && presentOn.length === 0 && absentOn.length > 0
		const has: Record<AfterAttendance, boolean> = {
			postTest: nominee.postTest !== null,
			certificate: certificate !== null && certificate.revokedAt === null,
			followUp: nominee.followUps.length > 0,
		}
		return {
			...nominee,
			certificate: certificate && {
				...certificate,
				issuedAt: dateIn(certificate.issuedAt),
				revokedAt: dateIn(certificate.revokedAt),
			},
			presentOn,
			/** Days on which the participant is recorded as absent; on all others nothing is recorded. */
			absentOn,
			takesPart,
			wasAbsent,
			/** What is recorded of a participant who attended no day. */
			contradictions: wasAbsent ? afterAttendance.filter((each) => has[each]) : [],
			rules,
			...saidOf(wasAbsent ? [] : nominee.followUps),
		}
	})
}
export type Participant = Awaited<ReturnType<typeof participantsOf>>[number]

type Said = { by: string; stillInPost: boolean; applying: boolean; early: boolean }

/** The supervisor's follow-up where there is one, else the participant's; null before either. Early ones do not count. */
function saidOf(followUps: readonly Said[]) {
	const counted = followUps.filter(({ early }) => !early)
	const said = counted.find(({ by }) => by === 'supervisor') ?? counted[0]
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
export async function trainingFigures(ask: Ask, deliveryId: string) {
	const ways = (await participantsOf(ask, deliveryId))
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
			attendance: attendance.map(({ day, present }) => ({ day: storedDay(day), present })),
			certificate: certificate && {
				number: certificate.number,
				name: certificate.name,
				language: certificate.language,
				issuedAt: certificate.issuedAt,
				revokedAt: certificate.revokedAt,
				reason: certificate.reason,
			},
			followUps: followUps.map(({ by, stillInPost, applying, comment, recordedAt, early, earlyReason }) => ({
				by,
				early,
				earlyReason,
				stillInPost,
				applying,
				comment,
				recordedAt,
			})),
		}
	})
}
