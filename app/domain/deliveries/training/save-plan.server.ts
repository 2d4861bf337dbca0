import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { coverAmount, requireCovered } from '#app/domain/matching/cover-amount.server.ts'
import type { CoursePlan } from '#app/forms/training.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { dayAtTime, storedDay } from '#workflows/clock/utc-day.ts'
import {
	inTraining,
	recordLedger,
	requireManager,
	requireStatus,
	saveCourse,
	type Training,
} from './find-training.server.ts'

const wrong = (field: string, key: Reason) => new DomainError('invalid', key, { [field]: key })

const beforeHeld = [
	...(['planning', 'nominating', 'nominated', 'participantsConfirmed', 'postponed', 'inSession'] as const),
]
/** Where no attendance was recorded at the time, days can still be set afterwards, so that it can be. */
const evenAfter = [...beforeHeld, ...(['held', 'learningEvaluated'] as const)]

/**
 * Saves days, plan, budget and pass mark of a course until it has been held; a day with attendance cannot be removed.
 */
export function savePlan(
	actor: Actor,
	deliveryId: string,
	{ revision, lateReason, additionalReason, ...plan }: CoursePlan,
) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		requireManager(training, revision)
		const recorded = await tx.attendance.findMany({
			where: { deliveryId },
			distinct: ['day'],
			select: { day: true },
		})
		requireStatus(training, ...(recorded.length === 0 ? evenAfter : beforeHeld))
		requireCohort(plan, training)
		requireFunded(plan, training)
		const budget = totalOf(plan)
		if (plan.budget.length > 0) {
			const spending = { amount: budget, currency: plan.currency, additionalReason, field: 'budget.0.amount' }
			await withinSystem(tx, actor, async () => {
				const spender = { ...training, deliveryId }
				await requireCovered(tx, spender, spending)
				await coverAmount(tx, spender, spending)
			})
		}
		requireDates(
			'coursePlan',
			{ days: plan.days, lateReason },
			{ iso3: training.stateIso3, before: { days: announcedDays(training) } },
		)
		if (recorded.some(({ day }) => !plan.days.includes(storedDay(day))))
			throw wrong('days', 'dayHasAttendance')
		await saveCourse(tx, training, {
			...plan,
			cohortId: plan.cohortId ?? null,
			currency: plan.currency ?? null,
		})
		await recordLedger(tx, actor, training, 'course.planned', {
			days: plan.days.length,
			budget,
			currency: plan.currency ?? null,
			passMark: plan.passMark,
			...(lateReason && { lateReason }),
			...(additionalReason && { additionalReason }),
		})
	})
}

/** Days that were planned or announced before: these are not judged again. */
function announcedDays({ course, record }: Training): string[] {
	const call = record.reschedule ?? record.callForNominations
	const [from, to] = [String(call?.startsOn ?? ''), String(call?.endsOn ?? '')]
	const days: string[] = []
	for (let at = Date.parse(from); at <= Date.parse(to) && days.length < 366; at += DAY)
		days.push(dayAtTime(at))
	return [...course.days, ...days]
}

const DAY = 24 * 60 * 60 * 1000

type Plan = Omit<CoursePlan, 'revision' | 'lateReason' | 'additionalReason'>

/** The sum of the budget; amounts have three decimals at most. */
const totalOf = ({ budget }: Plan) =>
	Math.round(budget.reduce((sum, { amount }) => sum + amount * 1000, 0)) / 1000

function requireCohort({ cohortId }: Plan, { programme }: Training) {
	if (cohortId && !programme.cohorts.some(({ id }) => id === cohortId)) throw wrong('cohortId', 'badCode')
}

function requireFunded({ days }: Plan, { programme }: Training) {
	const isFunded = (day: string) => {
		const at = new Date(day)
		return at >= programme.fundingFrom && at <= programme.fundingTo
	}
	if (!days.every(isFunded)) throw wrong('days', 'outsideFunding')
}
