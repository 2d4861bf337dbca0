import { enterCells } from '#app/domain/deliveries/training/ledgers/enter-cells.server.ts'
import { addNominees } from '#app/domain/deliveries/training/nominees.server.ts'
import { savePlan } from '#app/domain/deliveries/training/save-plan.server.ts'
import { recordSatisfaction } from '#app/domain/deliveries/training/training-records.server.ts'

import { advanceDelivery } from '#app/domain/steps/take-step.server.ts'
import type { NewNominee } from '#app/forms/training.ts'
import type { Actor } from '#app/platform/actor.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import type { TrainingEvent } from '#workflows/training/events.ts'
import { aDelivery } from './builders.ts'
import { inDays } from './in-days.ts'

import { office, peopleOfState, type StateName } from './people.ts'
import { past } from './planted-columns.ts'
import { findDelivery, look } from './steps.ts'

const lateReason = 'Recorded after the course (sample).'
/** The days of a course that has just been held, recorded afterwards. */
export const courseDays = [-5, -4, -3, -2, -1].map((day) => inDays(day))

/** A fictitious participant of a course. */
export const learner = (own: Partial<NewNominee> = {}): NewNominee => ({
	name: 'Ama Mensah (sample)',
	sex: 'female',
	post: 'Border officer',
	unit: 'Border Unit',
	language: undefined,
	email: undefined,
	supervisor: '',
	...own,
})

/** Participants in two units, every second one a woman. */
export const learners = (count: number) =>
	Array.from({ length: count }, (_, at) =>
		learner({
			name: `Learner ${at + 1} (sample)`,
			sex: at % 2 === 0 ? 'female' : 'male',
			unit: at % 3 === 0 ? 'Coast Guard' : 'Border Unit',
		}),
	)

const stages = [
	'nominating',
	'nominated',
	'confirmed',
	'inSession',
	'learningEvaluated',
	'certified',
] as const
type Stage = (typeof stages)[number]

export const revisionOf = async (deliveryId: string) =>
	(await look((tx) => tx.course.findUnique({ where: { deliveryId } })))?.revision ?? 0

export const nomineesOf = (deliveryId: string) =>
	look((tx) => tx.nominee.findMany({ where: { deliveryId }, orderBy: { position: 'asc' } }))

/** Takes a step with the stored records only, whatever numbers are sent. */
export async function courseStep(actor: Actor, deliveryId: string, event: object) {
	const { revision } = await findDelivery(deliveryId)
	// As its callers write it.
	return advanceDelivery(actor, { deliveryId, revision, event: event as TrainingEvent })
}

/** Creates a course with participants, in the given stage. */
export async function aCourse(stage: Stage, people = learners(4), state: StateName = 'ghana') {
	const { id, requestId, needId } = await aDelivery({ state })
	const isDecided = stage !== 'nominating' && stage !== 'nominated'
	const enlarge = () => look((tx) => tx.delivery.update({ where: { id }, data: { quantity: people.length } }))
	if (isDecided && people.length > (await findDelivery(id)).quantity) await past('delivery', enlarge)
	const { quantity } = await findDelivery(id)
	const isHeld = stages.indexOf(stage) >= stages.indexOf('inSession')
	const { manager } = office
	const { drafter } = peopleOfState[state]
	const step = (event: object) => courseStep(manager, id, event)
	await step({
		type: 'callForNominations',
		startsOn: isHeld ? courseDays[0] : inDays(100),
		endsOn: isHeld ? courseDays[4] : inDays(104),
		place: 'Accra',
		language: 'en',
		seats: quantity,
		minimumCohort: 2,
		...(isHeld && { lateReason }),
	})
	const walk: Record<Exclude<Stage, 'nominating'>, () => Promise<unknown>> = {
		nominated: async () => {
			await addNominees(drafter, id, people)
			await courseStep(drafter, id, { type: 'nominate' })
		},
		confirmed: async () => {
			const named = await nomineesOf(id)
			await decideOn(id, Object.fromEntries(named.map((one) => [one.id, 'confirmed'])))
			await step({ type: 'confirmParticipants' })
		},
		inSession: async () => {
			await savePlan(manager, id, await planFor(id))
			await step({ type: 'openSession' })
		},
		learningEvaluated: async () => {
			await attend(id)
			await step({ type: 'closeSession' })
			// All pass the test, except the last but one.
			await recordTests(id, (at, count) => (at === count - 2 ? 59 : 80))
			await step({ type: 'recordLearning' })
		},
		certified: () => step({ type: 'certify' }),
	}
	// Each stage has a way.
	for (const next of stages.slice(1, stages.indexOf(stage) + 1)) await walk[next as keyof typeof walk]()
	return { id, requestId, needId, quantity, step, drafter }
}

export const planFor = async (deliveryId: string) => ({
	revision: await revisionOf(deliveryId),
	cohortId: undefined,
	days: courseDays,
	plan: '',
	budget: [],
	currency: undefined,
	passMark: 60,
	lateReason,
})

/** Records full attendance, except for the last one, who misses two of five days. */
export async function attend(id: string) {
	const named = await nomineesOf(id)
	const missed = (at: number, day: number) => at === named.length - 1 && day >= 3
	await recordPresent(
		id,
		named.flatMap((one, at) =>
			courseDays.flatMap((day, place) => (missed(at, place) ? [] : [`${one.id}:${day}`])),
		),
	)
}

/** Decides on nominees, by id, whatever was decided before. */
export async function decideOn(id: string, decisions: Record<string, string>, actor: Actor = office.manager) {
	const before = new Map((await nomineesOf(id)).map((one) => [one.id, one.status]))
	const entries = Object.entries(decisions).map(([one, now]) => {
		return { id: one, column: 'status', was: before.get(one) ?? '', now }
	})
	return enterCells(actor, id, 'participants', entries)
}

/** Records every participant on every day of the course: as present in these cells, `id:day`, else as absent. */
export async function recordPresent(id: string, present: readonly string[], actor: Actor = office.manager) {
	const stored = await look((tx) =>
		tx.delivery.findUniqueOrThrow({
			where: { id },
			include: { course: true, nominees: { where: { status: 'confirmed' }, include: { attendance: true } } },
		}),
	)
	const entries = stored.nominees.flatMap((one) =>
		(stored.course?.days ?? []).map((column) => {
			const before = one.attendance.find(({ day }) => storedDay(day) === column)
			const was = before ? markOf(before.present) : ''
			return { id: one.id, column, was, now: markOf(present.includes(`${one.id}:${column}`)) }
		}),
	)
	return enterCells(actor, id, 'attendance', entries)
}

const markOf = (present: boolean) => (present ? 'present' : 'absent')

type Tests = Record<string, { preTest: number | null; postTest: number | null }>

/** Records tests by participant, whatever was recorded before. */
export async function enterTests(id: string, tests: Tests, actor: Actor = office.manager) {
	const before = new Map((await nomineesOf(id)).map((one) => [one.id, one]))
	const textOf = (value: number | null | undefined) => String(value ?? '')
	const entries = Object.entries(tests).flatMap(([one, given]) =>
		(['preTest', 'postTest'] as const).map((column) => {
			return { id: one, column, was: textOf(before.get(one)?.[column]), now: textOf(given[column]) }
		}),
	)
	return enterCells(actor, id, 'results', entries)
}

/** Records a test for each, and that all but two were very satisfied. */
export async function recordTests(id: string, resultOf: (at: number, count: number) => number) {
	const named = await nomineesOf(id)
	const tests = Object.fromEntries(
		named.map((one, at) => [one.id, { preTest: 40, postTest: resultOf(at, named.length) }]),
	)
	const satisfaction = named.length > 2 ? [0, 0, 1, 1, named.length - 2] : [0, 0, 0, 0, 1]
	await enterTests(id, tests)
	await recordSatisfaction(office.manager, id, { revision: await revisionOf(id), satisfaction })
}

/** A follow-up by a participant or a supervisor after six months. */
export const said = (nomineeId: string, own: object = {}) => ({
	nomineeId,
	by: 'supervisor' as const,
	stillInPost: true,
	applying: true,
	comment: '',
	...own,
})
