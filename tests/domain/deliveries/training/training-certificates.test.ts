import { describe, expect, test } from 'vitest'
import { revokeCertificate } from '#app/domain/certificates/revoke-certificate.server.ts'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { checkCertificate, getCertificate } from '#app/domain/deliveries/training/certificate.server.ts'
import { getTraining } from '#app/domain/deliveries/training/get-training.server.ts'
import { withdrawNominee } from '#app/domain/deliveries/training/nominees.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { ringTimer } from '#app/domain/timers/move-timer.server.ts'
import { promoteWaiting } from '#app/domain/timers/promote-waiting.server.ts'
import { aDelivery, aNeed } from '#tests/support/builders.ts'
import { ringLast, timersOf } from '#tests/support/clocks.ts'
import { correct, entriesFor, entryOf } from '#tests/support/corrected-values.ts'
import { aCourse, enterTests, learner, nomineesOf } from '#tests/support/courses.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { deliveryStep, findDelivery, findNeed, look, needStep } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import * as training from '#tests/workflows/tables/training.ts'
import type { TrainingEvent } from '#workflows/training/events.ts'

useWorld()

const { manager, otherManager, officer, donor } = office
let visitor = 0
/** A new visitor for each check, so that the limit does not apply. */
const check = (number: string, code: string) =>
	checkCertificate(`visitor ${visitor++}`, { number, code }, 'en')
const certificates = () => look((tx) => tx.certificate.findMany({ orderBy: { number: 'asc' } }))
const firstOf = async (deliveryId: string) => {
	const found = (await certificates()).find((one) => one.deliveryId === deliveryId)
	if (!found) throw new Error('No certificate was issued')
	return found
}

test('those who pass get numbers without gaps, also when several courses end at once', async () => {
	const courses = [
		await aCourse('learningEvaluated'),
		await aCourse('learningEvaluated', undefined, 'egypt'),
		await aCourse('learningEvaluated'),
	]
	const [none] = courses
	const tests = Object.fromEntries(
		(await nomineesOf(none?.id ?? '')).map(({ id }) => [id, { preTest: 10, postTest: 20 }]),
	)
	await enterTests(none?.id ?? '', tests)
	const ended = await Promise.allSettled(courses.map(({ step }) => step({ type: 'certify' })))
	expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
	await (await aCourse('learningEvaluated')).step({ type: 'certify' })

	const issued = await certificates()
	const year = new Date().getUTCFullYear()
	expect(issued.map(({ number }) => number)).toEqual(
		issued.map((_, at) => `SOM-C-${year}-${String(at + 1).padStart(6, '0')}`),
	)
	expect(issued).toHaveLength(6)
	expect(new Set(issued.map(({ code }) => code)).size).toBe(6)
	for (const { code } of issued) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/)
})

test('a certificate is confirmed by its number and code, however they are typed, and nothing else is revealed', async () => {
	const { id } = await aCourse('certified', [
		learner({ name: 'Ama (sample)', language: 'ar' }),
		...[1, 2, 3].map((at) => learner({ name: `Other ${at} (sample)` })),
	])
	const { number, code, issuedAt } = await firstOf(id)
	const genuine = { outcome: 'genuine', training: 'courses (sample)', issuedAt, revokedAt: null }
	for (const [numberTyped, codeTyped] of [
		[number, code],
		[` ${number.toLowerCase()} `, code.toLowerCase().replaceAll('-', ' ')],
	] as const) {
		const told = await check(numberTyped, codeTyped)
		expect(told).toMatchObject(genuine)
		expect(Object.keys(told).sort()).toEqual(['issuedAt', 'outcome', 'revokedAt', 'training'])
		expect(JSON.stringify(told)).not.toContain('Ama')
	}
	const learnerId = (await nomineesOf(id))[0]?.id ?? ''
	for (const actor of [ghana.drafter, ghana.focalPoint, manager])
		expect(await getCertificate(actor, id, learnerId)).toMatchObject({
			number,
			code,
			language: 'ar',
			days: 5,
		})
	for (const actor of [ghana.mission, officer, otherManager, donor, egypt.drafter])
		await expect(getCertificate(actor, id, learnerId)).rejects.toMatchObject({ code: 'not-found' })

	// A participant who did not pass has none, and the page shows which rule was missed.
	const seen = (await getTraining(ghana.drafter, id)).learners
	expect(seen.map(({ rules, certificate }) => [rules.attended, rules.tested, certificate !== null])).toEqual([
		[true, true, true],
		[true, true, true],
		[true, false, false],
		[false, true, false],
	])
	expect(JSON.stringify(seen)).not.toContain(code)

	await expect(revokeCertificate(ghana.focalPoint, id, learnerId, 'A mistake')).rejects.toMatchObject({
		reason: 'forbidden',
	})
	await revokeCertificate(manager, id, learnerId, 'The attendance was wrong (sample).')
	const told = await check(number, code)
	expect(told).toMatchObject({ outcome: 'genuine', revokedAt: expect.any(Date) })
	expect(JSON.stringify(told)).not.toContain('attendance')
	await expect(getCertificate(manager, id, learnerId)).rejects.toMatchObject({ code: 'not-found' })
	await expect(revokeCertificate(manager, id, learnerId, 'Again')).rejects.toMatchObject({ code: 'conflict' })
	expect((await getTraining(officer, id)).figures.all).toMatchObject({ passed: 2, certified: 1 })
})

test('a number tried at random, a wrong code and a broken one get one and the same answer, and not without end', async () => {
	const [kept, other] = await certificates()
	const number = kept?.number ?? ''
	for (const [numberTyped, codeTyped] of [
		['SOM-C-2026-999999', kept?.code],
		[number, other?.code],
		[number, kept?.code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
		[number, ''],
		['', kept?.code],
		['\0', '\0'],
		['x'.repeat(5000), kept?.codeHash],
		[number, kept?.codeHash],
	])
		expect(await check(numberTyped ?? '', codeTyped ?? '')).toEqual({ outcome: 'unknown' })
	const tries = await Promise.all(
		Array.from({ length: 40 }, () => checkCertificate('one visitor', { number, code: 'AAAA' }, 'en')),
	)
	expect(tries.filter(({ outcome }) => outcome === 'tooOften')).toHaveLength(10)
})

describe('course exceptions', () => {
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

	test('a postponed course continues where it stood, and unfilled seats go to the waiting list', async () => {
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
		expect(await findDelivery(id)).toMatchObject({
			status: 'certified',
			record: { certify: { attended: 14 } },
		})
		expect((await replayRequest(office.officer, (await findDelivery(id)).requestId)).first).toBeNull()
	})

	test('seats without a nominee lapse fourteen days before the course, and not before new dates', async () => {
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
})
