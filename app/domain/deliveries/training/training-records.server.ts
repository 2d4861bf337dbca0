import { dueFor } from '#app/domain/core/load-clock-settings.server.ts'
import { datesForbidden, requireDates, todayOf } from '#app/domain/core/require-dates.server.ts'
import { type CourseResults, type FollowUp, satisfactionFields } from '#app/forms/training.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
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
import { findNominee } from './nominees.server.ts'
import { participantsOf } from './participants-of.server.ts'

/**
 * Records attendance, for every participant and every day of the course. Refuses people who do not take part, and days
 * outside the course, with nothing changed.
 */
export function recordAttendance(
	actor: Actor,
	deliveryId: string,
	{ revision, present }: { revision: number; present: readonly string[] },
) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		requireManager(training, revision)
		await requireOpen(tx, training)
		const { days } = training.course
		if (days.length === 0) throw new DomainError('invalid', 'noDays')
		const confirmed = await tx.nominee.findMany({
			where: { deliveryId, status: 'confirmed' },
			select: { id: true },
		})
		const cells = confirmed.flatMap(({ id }) => days.map((day) => `${id}:${day}`))
		const known = new Set(cells)
		if (present.some((cell) => !known.has(cell))) throw new DomainError('invalid', 'notNominated')
		const ticked = present.map((cell) => cell.slice(cell.lastIndexOf(':') + 1))
		requireDates('attendanceForm', { present: ticked }, { iso3: training.stateIso3 })
		const there = new Set(present)
		await tx.attendance.deleteMany({ where: { deliveryId } })
		await tx.attendance.createMany({
			data: cells.map((cell) => {
				const at = cell.lastIndexOf(':')
				const [nomineeId, day] = [cell.slice(0, at), new Date(cell.slice(at + 1))]
				return { nomineeId, deliveryId, day, present: there.has(cell) }
			}),
		})
		await saveCourse(tx, training)
		await recordLedger(tx, actor, training, 'attendance.recorded', { days: days.length, present: there.size })
	})
}

/** While the course is held; afterwards only where nothing was recorded at the time. */
async function requireOpen(tx: Tx, training: Training) {
	if (training.status === 'inSession') return
	requireStatus(training, 'held', 'learningEvaluated')
	if ((await tx.attendance.count({ where: { deliveryId: training.id } })) > 0)
		throw new DomainError('conflict', 'impossible')
}

/**
 * Saves each participant's tests before and after, in per cent, and the number of each answer on satisfaction. Only who
 * attended has a final test or an answer; a test before the course may be that of a person who did not come.
 */
export function recordResults(
	actor: Actor,
	deliveryId: string,
	{ revision, tests, satisfaction }: CourseResults,
) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		requireManager(training, revision)
		requireStatus(training, 'inSession', 'held', 'learningEvaluated')
		const learners = await participantsOf(askIn(tx), deliveryId)
		const known = new Map(learners.filter(({ takesPart }) => takesPart).map((each) => [each.id, each]))
		if (Object.keys(tests).some((id) => !known.has(id))) throw new DomainError('invalid', 'notNominated')
		requireCourseOver(training, { tests, satisfaction })
		const untrue = Object.keys(tests).filter((id) => tests[id]?.postTest !== null && known.get(id)?.wasAbsent)
		if (untrue.length > 0)
			throw new DomainError(
				'invalid',
				'invalid',
				Object.fromEntries(untrue.map((id) => [`tests.${id}.postTest`, 'notAttended'])),
			)
		const answers = satisfaction.reduce((sum, count) => sum + count, 0)
		if (answers > answerersIn(learners))
			throw new DomainError('invalid', 'tooManyAnswers', { 'satisfaction.a5': 'tooManyAnswers' })
		for (const [id, { preTest, postTest }] of Object.entries(tests)) {
			const before = known.get(id)
			if (before?.preTest !== preTest || before?.postTest !== postTest)
				await tx.nominee.update({ where: { id }, data: { preTest, postTest } })
		}
		await saveCourse(tx, training, { satisfaction })
		await recordLedger(tx, actor, training, 'results.recorded', { tests: Object.keys(tests).length, answers })
	})
}

/** Tests before the course are recorded at any time; tests after it and satisfaction, once its last day has come. */
function requireCourseOver(
	{ course, stateIso3 }: Training,
	{ tests, satisfaction }: Pick<CourseResults, 'tests' | 'satisfaction'>,
) {
	const [tested] = Object.entries(tests).find(([, { postTest }]) => postTest !== null) ?? []
	const answered = satisfactionFields.find((_, at) => (satisfaction[at] ?? 0) > 0)
	const field = tested ? `tests.${tested}.postTest` : answered && `satisfaction.${answered}`
	if (!field) return
	const said = { recordedOn: todayOf(stateIso3).office }
	const recorded = { courseDay: course.days }
	const { recordedOn } = datesForbidden('resultsForm', said, { iso3: stateIso3, recorded })
	// The day is that of the entry: what can be done is to enter it when the course is over.
	const refusal = `beforeCourseEnds:${course.days.toSorted().at(-1)}`
	if (recordedOn) throw new DomainError('invalid', 'invalid', { [field]: refusal })
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
