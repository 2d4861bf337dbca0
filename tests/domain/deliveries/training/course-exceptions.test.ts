import { expect, test } from 'vitest'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { withdrawNominee } from '#app/domain/deliveries/training/nominees.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { ringTimer } from '#app/domain/timers/move-timer.server.ts'
import { promoteWaiting } from '#app/domain/timers/promote-waiting.server.ts'
import { aDelivery, aNeed } from '#tests/support/builders.ts'
import { ringLast, timersOf } from '#tests/support/clocks.ts'
import { correct, entriesFor, entryOf } from '#tests/support/corrected-values.ts'
import { nomineesOf } from '#tests/support/courses.ts'
import { ghana, office } from '#tests/support/people.ts'
import { deliveryStep, findDelivery, findNeed, look, needStep } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import * as training from '#tests/workflows/tables/training.ts'
import type { TrainingEvent } from '#workflows/training/events.ts'

useWorld()

const t = training.samples
const DAY = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
const call = { ...t.callForNominations, startsOn: inDays(100), endsOn: inDays(104) }
const later = { ...t.reschedule, startsOn: inDays(200), endsOn: inDays(204) }
const heldFor = async (needId: string) =>
	(await look((tx) => tx.reservation.findMany({ where: { needId, releasedAt: null } })))[0]?.quantity

async function aCourse(programmeId: string) {
	const { id, needId } = await aDelivery({ programmeId })
	const step = (event: TrainingEvent) => deliveryStep(office.manager, id, event)
	const status = async () => (await findDelivery(id)).status
	return { id, needId, step, status }
}

test('a course is postponed and goes on where it stood, and seats nobody fills go to who waits', async () => {
	await addProgramme('course', 'training', { capacity: 20, maximumPerState: 20 })
	const { id, needId, step, status } = await aCourse('course')
	await step(call)
	await step(t.postponeNominated)
	const schedule = async () => (await getDelivery(ghana.drafter, id)).course?.schedule.course
	expect(await schedule()).toMatchObject({ postponed: true })
	expect((await getDelivery(ghana.drafter, id)).course?.aside).toMatchObject({ as: 'postponed' })
	await step(later)
	// The server knows the former state, whatever was sent.
	expect(await status()).toBe('nominating')
	expect(await schedule()).toMatchObject({ postponed: false, startsOn: later.startsOn, place: 'Accra' })

	await deliveryStep(ghana.drafter, id, t.nominate)
	await expect(step(t.confirmTooFew)).rejects.toMatchObject({ reason: 'belowCohort' })
	await step(t.confirmParticipants)
	await expect(step({ ...t.releaseSeats, seats: 20 })).rejects.toMatchObject({
		errors: { seats: 'tooLarge' },
	})

	const waiting = await aNeed()
	await look((tx) => tx.need.update({ where: { id: waiting.id }, data: { minimumQuantity: 5 } }))
	await needStep(office.officer, waiting.id, { type: 'waitlist', programmeId: 'course' })
	const five = { ...t.releaseSeats, seats: 5 }
	await expect(step(five)).rejects.toMatchObject({ errors: { seats: 'seatsTaken' } })
	for (const { id: nomineeId } of (await nomineesOf(id)).slice(0, 5))
		await withdrawNominee(ghana.drafter, id, nomineeId)
	await step(five)
	expect(await promoteWaiting({ programmeId: 'course' })).toBe(1)
	expect((await findNeed(waiting.id)).status).toBe('proposed')
	expect([await heldFor(needId), (await findDelivery(id)).quantity]).toEqual([15, 15])

	await step(t.postponeConfirmed)
	await step(later)
	expect(await status()).toBe('participantsConfirmed')
	await step(t.cancelCourse)
	expect(await status()).toBe('cancelled')
	expect((await findNeed(needId)).status).toBe('accepted')
	expect(await heldFor(needId)).toBeUndefined()
})

test('what a correction of the call and of the attendance says decides the steps that follow', async () => {
	const { id, step } = await aCourse('courses')
	await step(t.callForNominations)
	await deliveryStep(ghana.drafter, id, t.nominate)
	await expect(step(t.confirmTooFew)).rejects.toMatchObject({ reason: 'belowCohort' })
	const minimum = async (minimumCohort: number) =>
		correct(office.manager, id, await entryOf(id, 'callForNominations'), { minimumCohort })
	for (const [wrong, errors] of [
		[0, { 'values.minimumCohort': 'tooSmall' }],
		[21, { 'values.minimumCohort': 'tooLarge' }],
	] as const)
		await expect(minimum(wrong)).rejects.toMatchObject({ errors })
	await minimum(14)
	await step(t.confirmTooFew)
	await expect(minimum(15)).rejects.toMatchObject({ errors: { 'values.minimumCohort': 'belowCohort' } })
	const fewer = { women: 6, men: 7, notStated: 0 }
	await expect(
		correct(office.manager, id, await entryOf(id, 'confirmParticipants'), fewer),
	).rejects.toMatchObject({ errors: { 'values.women': 'belowCohort' } })

	// One came by the list that was entered first; the others by its correction.
	await step(t.openSession)
	await step({ ...t.closeSession, attendedWomen: 1, attendedMen: 0, attendedNotStated: 0 })
	const days = (await look((tx) => tx.course.findUniqueOrThrow({ where: { deliveryId: id } }))).days
	const absent = (await entriesFor(id)).filter(
		({ name, values }) => name === 'participant' && [values.presentOn].flat().length === 0,
	)
	expect(absent.length).toBe(13)
	for (const entry of absent) await correct(office.manager, id, entry, { presentOn: days })
	await step(t.recordLearning)
	await step({ ...t.certify, certificates: 14 })
	expect(await findDelivery(id)).toMatchObject({ status: 'certified', record: { certify: { attended: 14 } } })
	expect((await replayRequest(office.officer, (await findDelivery(id)).requestId)).first).toBeNull()
})

test('seats that nobody was nominated for lapse fourteen days before the course, and not before new dates', async () => {
	const { id, needId, step, status } = await aCourse('courses')
	await step(call)
	await step(t.postponeNominating)
	await step(later)
	const [before, now] = await timersOf(id, 'seatsLapsed')
	expect(now?.start_after.toISOString().slice(0, 10)).toBe(inDays(200 - 14))
	expect(before && (await ringTimer(before.data))).toBe('outdated')
	expect(await status()).toBe('nominating')
	const [, reminder] = await timersOf(id, 'nominationsReminder')
	expect(reminder?.start_after.toISOString().slice(0, 10)).toBe(inDays(200 - 30 - 7))
	expect(await ringLast(id, 'nominationsReminder')).toBe('done')
	expect(await ringLast(id, 'nominationsOverdue')).toBe('done')
	expect(await ringLast(id, 'seatsLapsed')).toBe('done')
	expect(await status()).toBe('seatsReleased')
	expect(await findNeed(needId)).toMatchObject({ status: 'accepted', programmeId: null })
})
