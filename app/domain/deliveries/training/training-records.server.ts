import { dueFor } from '#app/domain/core/load-clock-settings.server.ts'
import { datesForbidden, todayOf } from '#app/domain/core/require-dates.server.ts'
import { type CourseSatisfaction, type FollowUp, satisfactionFields } from '#app/forms/training.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { dayOfState } from '#workflows/calendars/day-of.ts'
import { countsFrom, isEarly } from '#workflows/dates/date-faults.ts'
import { answerersIn } from './contradictions.ts'
import {
	inTraining,
	recordLedger,
	requireManager,
	requireStatus,
	saveCourse,
	type Training,
} from './find-training.server.ts'
import { beforeCourseEnds } from './ledgers/results-ledger.server.ts'
import { findNominee } from './nominees.server.ts'
import { participantsOf } from './participants-of.server.ts'

/**
 * Saves the number of each answer on satisfaction, once the last day of the course has come. No more of them than there
 * are participants who can have answered.
 */
export function recordSatisfaction(
	actor: Actor,
	deliveryId: string,
	{ revision, satisfaction }: CourseSatisfaction,
) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		requireManager(training, revision)
		requireStatus(training, 'inSession', 'held', 'learningEvaluated')
		const answered = satisfactionFields.find((_, at) => (satisfaction[at] ?? 0) > 0)
		const early = beforeCourseEnds(training)
		if (answered && early)
			throw new DomainError('invalid', 'invalid', { [`satisfaction.${answered}`]: early })
		const answers = satisfaction.reduce((sum, count) => sum + count, 0)
		if (answers > answerersIn(await participantsOf(askIn(tx), deliveryId)))
			throw new DomainError('invalid', 'tooManyAnswers', { 'satisfaction.a5': 'tooManyAnswers' })
		await saveCourse(tx, training, { satisfaction })
		await recordLedger(tx, actor, training, 'results.recorded', { answers })
	})
}

/** The day from which a follow-up counts as the one after six months; null where the course has no receipt yet. */
async function followUpCountsFrom(tx: Tx, { record, stateIso3 }: Training) {
	const received = record.confirmReceipt?.at
	return received
		? countsFrom(
				dayOfState(await dueFor(askIn(tx), 'followUpSixMonths', stateIso3, new Date(received)), stateIso3),
			)
		: null
}

/**
 * Saves the follow-up of a participant or a supervisor six months after the course; a second one replaces the first. An
 * early one, with its reason, is kept beside it and does not count.
 */
export function recordFollowUp(
	actor: Actor,
	deliveryId: string,
	{ nomineeId, by, earlyReason = '', ...said }: FollowUp,
) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		if (!training.seesPeople) throw new DomainError('refused', 'forbidden')
		requireStatus(training, 'followUp')
		await findNominee(tx, training, nomineeId)
		const participants = await participantsOf(askIn(tx), deliveryId)
		const participant = participants.find(({ id, takesPart }) => id === nomineeId && takesPart)
		if (!participant) throw new DomainError('invalid', 'notNominated', { nomineeId: 'notNominated' })
		if (participant.wasAbsent) throw new DomainError('invalid', 'invalid', { nomineeId: 'notAttended' })
		const recordedOn = todayOf(training.stateIso3).state
		const from = await followUpCountsFrom(tx, training)
		requireFollowUp({ recordedOn, earlyReason }, training.stateIso3, from)
		const early = isEarly(recordedOn, from)
		const row = { ...said, deliveryId, recordedAt: now(), earlyReason: early ? earlyReason : '' }
		await tx.participantFollowUp.upsert({
			where: { nomineeId_by_early: { nomineeId, by, early } },
			create: { ...row, nomineeId, by, early },
			update: row,
		})
		await recordLedger(tx, actor, training, 'followUp.recorded', {
			nomineeId,
			by,
			...(early && { earlyReason }),
		})
	})
}

/** The day is that of the entry, so a fault belongs to the reason that is missing. */
function requireFollowUp(
	said: { recordedOn: string; earlyReason: string },
	iso3: string,
	from: string | null,
) {
	const { recordedOn } = datesForbidden('followUpForm', said, { iso3, countsFrom: from })
	if (recordedOn) throw new DomainError('invalid', 'invalid', { earlyReason: recordedOn })
}
