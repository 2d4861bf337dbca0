import { beforeAll, expect, test } from 'vitest'
import { getTraining } from '#app/domain/deliveries/training/get-training.server.ts'
import { enterCells } from '#app/domain/deliveries/training/ledgers/enter-cells.server.ts'
import { getLedger } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'
import { addNominees, withdrawNominee } from '#app/domain/deliveries/training/nominees.server.ts'
import { savePlan } from '#app/domain/deliveries/training/save-plan.server.ts'
import {
	recordFollowUp,
	recordSatisfaction,
} from '#app/domain/deliveries/training/training-records.server.ts'

import type { CellEntry } from '#app/forms/cells.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import {
	aCourse,
	courseDays,
	courseStep,
	decideOn,
	enterTests,
	learner,
	learners,
	nomineesOf,
	planFor,
	revisionOf,
	said,
} from '#tests/support/courses.ts'
import { inDays } from '#tests/support/in-days.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { firstOf } from '#tests/support/present.ts'
import { findDelivery, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const { manager, otherManager, officer, approver, donor } = office

test('a State names people one by one or as a list, each once, and removes them again', async () => {
	const { id } = await aCourse('nominating')
	await expect(courseStep(ghana.drafter, id, { type: 'nominate' })).rejects.toMatchObject({
		reason: 'noNominees',
	})
	await addNominees(ghana.drafter, id, [learner()])
	await expect(
		addNominees(ghana.focalPoint, id, [learner({ name: 'ama  MENSAH (sample)' })]),
	).rejects.toMatchObject({ errors: { name: 'namedTwice' } })
	const list = [learner({ name: 'Kofi (sample)' }), learner(), learner({ name: 'Esi (sample)' })]
	await expect(addNominees(ghana.drafter, id, list)).rejects.toMatchObject({
		errors: { 'rows.1.name': 'namedTwice' },
	})
	expect(await nomineesOf(id)).toHaveLength(1)
	await addNominees(ghana.drafter, id, [learner({ unit: 'Coast Guard' })])
	await withdrawNominee(ghana.drafter, id, firstOf(await nomineesOf(id)).id)
	expect((await nomineesOf(id)).map(({ unit }) => unit)).toEqual(['Coast Guard'])
	for (const actor of [manager, officer, ghana.mission])
		await expect(addNominees(actor, id, [learner({ name: 'X' })])).rejects.toMatchObject({
			reason: 'forbidden',
		})
	await expect(addNominees(egypt.drafter, id, [learner({ name: 'X' })])).rejects.toMatchObject({
		code: 'not-found',
	})
	await courseStep(ghana.drafter, id, { type: 'nominate' })
	await expect(addNominees(ghana.drafter, id, [learner()])).rejects.toMatchObject({ code: 'conflict' })
	const { record } = await findDelivery(id)
	expect(record).toMatchObject({ nominate: { women: 1, men: 0, notStated: 0 } })
	expect(JSON.stringify(record)).not.toContain('Mensah')
})

test('never more are confirmed than seats are held, and all are looked at before', async () => {
	const seats = (await findDelivery((await aCourse('nominating')).id)).quantity
	const { id, step } = await aCourse('nominated', learners(seats + 2))
	const named = await nomineesOf(id)
	const decided = (confirmed: number) =>
		Object.fromEntries(named.map((one, at) => [one.id, at < confirmed ? 'confirmed' : 'reserve']))
	await expect(step({ type: 'confirmParticipants' })).rejects.toMatchObject({ reason: 'notAllVetted' })
	await expect(decideOn(id, decided(seats + 1))).rejects.toMatchObject({ reason: 'aboveSeats' })
	await expect(decideOn(id, decided(1), ghana.drafter)).rejects.toMatchObject({ reason: 'forbidden' })
	await expect(decideOn(id, { stranger: 'confirmed' })).rejects.toMatchObject({
		errors: { 'cells.stranger.status': 'notTakingPart' },
	})
	await decideOn(id, decided(1))
	await expect(step({ type: 'confirmParticipants' })).rejects.toMatchObject({ reason: 'belowCohort' })
	await decideOn(id, decided(seats))
	// Submitted numbers are ignored: the stored records count.
	await step({ type: 'confirmParticipants', women: 500, men: 0, notStated: 0 })
	const { record } = await findDelivery(id)
	const women = Number(record.confirmParticipants?.women)
	expect(women + Number(record.confirmParticipants?.men)).toBe(seats)
	const { women: share } = await getLedger(manager, id, {
		name: 'participants',
		params: new URLSearchParams(),
		language: 'en',
	})
	expect(share).toEqual({ share: Math.floor((women * 100) / seats), target: 30 })
})

test('a course lies within the funding and has no more seats than are held', async () => {
	const { id, quantity, step } = await aCourse('nominating')
	await step({ type: 'postpone', reason: 'The trainer is ill (sample).' })
	const again = { type: 'reschedule', startsOn: '2091-01-10', endsOn: '2091-01-12', place: 'Accra' }
	await expect(step(again)).rejects.toMatchObject({ errors: { startsOn: 'outsideFunding' } })
	const plan = { ...(await planFor(id)), days: ['2091-01-10'] }
	await expect(savePlan(manager, id, plan)).rejects.toMatchObject({ errors: { days: 'outsideFunding' } })
	expect(quantity).toBeGreaterThan(2)
})

test('attendance of a person who is not named for this course is refused and changes nothing', async () => {
	const there = await aCourse('inSession')
	const elsewhere = firstOf(await nomineesOf((await aCourse('nominated')).id))
	const { id } = there
	const one = firstOf(await nomineesOf(id))
	const rows = () => look((tx) => tx.attendance.findMany({ where: { deliveryId: id } }))
	const cell = (id: string, column: string | undefined) => ({
		id,
		column: column ?? '',
		was: '',
		now: 'present',
	})
	const record = (cells: CellEntry[], actor = manager) => enterCells(actor, id, 'attendance', cells)
	await record([cell(one.id, courseDays[0])])
	const before = await rows()
	for (const wrong of [
		cell(elsewhere.id, courseDays[0]),
		cell('nobody', courseDays[0]),
		cell(one.id, inDays(-6)),
	])
		await expect(record([cell(one.id, courseDays[1]), wrong])).rejects.toMatchObject({
			code: 'conflict',
			errors: { [`cells.${wrong.id}.${wrong.column}`]: 'notTakingPart' },
		})
	await expect(record([], otherManager)).rejects.toMatchObject({ code: 'not-found' })
	await expect(record([], ghana.drafter)).rejects.toMatchObject({ reason: 'forbidden' })
	// What another person has recorded in the same cell meanwhile is not written over.
	await expect(record([{ ...cell(one.id, courseDays[0]), now: 'absent' }])).rejects.toMatchObject({
		code: 'conflict',
		errors: { [`cells.${one.id}.${courseDays[0]}`]: 'changedMeanwhile' },
	})
	expect(await rows()).toEqual(before)
	const plan = { ...(await planFor(id)), days: courseDays.slice(1) }
	await expect(savePlan(manager, id, plan)).rejects.toMatchObject({ errors: { days: 'dayHasAttendance' } })
	await expect(enterTests(id, { [elsewhere.id]: { preTest: 1, postTest: 99 } })).rejects.toMatchObject({
		code: 'conflict',
	})
})

test('results are recorded from the last day of the course on, and tests at entry before', async () => {
	const { id } = await aCourse('inSession')
	const { id: one } = firstOf(await nomineesOf(id))
	const record = async (tests: Parameters<typeof enterTests>[1], satisfaction = [0, 0, 0, 0, 0]) => {
		await enterTests(id, tests)
		await recordSatisfaction(manager, id, { revision: await revisionOf(id), satisfaction })
	}
	await atTime(new Date(`${courseDays[3]}T12:00:00Z`), async () => {
		await record({ [one]: { preTest: 40, postTest: null } })
		await expect(record({ [one]: { preTest: 40, postTest: 80 } })).rejects.toMatchObject({
			errors: { [`cells.${one}.postTest`]: expect.stringMatching(/^beforeCourseEnds:/) },
		})
		await expect(record({}, [0, 0, 0, 0, 1])).rejects.toMatchObject({
			errors: { 'satisfaction.a5': expect.stringMatching(/^beforeCourseEnds:/) },
		})
	})
	await atTime(new Date(`${courseDays[4]}T12:00:00Z`), () =>
		record({ [one]: { preTest: 40, postTest: 80 } }, [0, 0, 0, 0, 1]),
	)
})

test('what each step tells is counted from the ledger, to the follow-up', async () => {
	const { id, step } = await aCourse('certified')
	await courseStep(ghana.focalPoint, id, { type: 'confirmReceipt', comment: '' })
	const [one, two] = (await nomineesOf(id)).map((nominee) => nominee.id)
	await expect(step({ type: 'recordFollowUp', resultsReview: false })).rejects.toMatchObject({
		reason: 'noFollowUp',
	})
	await expect(recordFollowUp(manager, id, said(one ?? ''))).rejects.toMatchObject({
		errors: { earlyReason: `checkFrom:${inDays(152)}` },
	})
	// An early one is kept beside those that count.
	await recordFollowUp(manager, id, said(two ?? '', { earlyReason: 'The unit is dissolved.' }))
	await expect(step({ type: 'recordFollowUp', resultsReview: false })).rejects.toMatchObject({
		reason: 'noFollowUp',
	})
	await atTime(new Date(inDays(152)), async () => {
		await recordFollowUp(ghana.drafter, id, said(one ?? '', { by: 'learner', applying: false }))
		await recordFollowUp(manager, id, said(one ?? ''))
		await recordFollowUp(manager, id, said(two ?? '', { stillInPost: false, applying: false }))
	})
	await step({ type: 'recordFollowUp', resultsReview: false })
	expect((await findDelivery(id)).record).toMatchObject({
		closeSession: { days: 5, attendedWomen: 2, attendedMen: 2, attendedNotStated: 0 },
		recordLearning: { satisfaction: 75, preTest: 40, postTest: 75 },
		certify: { certificates: 2 },
		recordFollowUp: { stillInPost: 1, applying: 1 },
	})
	const { figures, learners: seen } = await getTraining(officer, id)
	expect(seen).toEqual([])
	expect(figures.all).toEqual({
		nominated: 4,
		confirmed: 4,
		attended: 4,
		passed: 2,
		certified: 2,
		inPost: 1,
		applying: 1,
	})
	expect(figures.unit.map(({ group, counted }) => [group, counted.nominated])).toEqual([
		['Border Unit', 2],
		['Coast Guard', 2],
	])
})

let course: Awaited<ReturnType<typeof aCourse>>
beforeAll(async () => {
	course = await aCourse('certified')
})

test('only the State and the manager of the delivery learn who the people are, by whichever door', async () => {
	const { id } = course
	const people = (actor: typeof manager) =>
		withActor(actor, async (tx) => ({
			rows: await tx.$queryRaw<unknown[]>`select name from nominee`,
			joined: await tx.$queryRaw<
				unknown[]
			>`select n.name from certificate c join nominee n on n.id = c.nominee_id`,
			others: [
				await tx.attendance.count(),
				await tx.participantFollowUp.count(),
				await tx.certificate.count(),
			],
		}))
	for (const actor of [officer, approver, office.triage, otherManager, donor, egypt.drafter, ghana.mission])
		expect(await people(actor)).toEqual({ rows: [], joined: [], others: [0, 0, 0] })
	for (const actor of [manager, ghana.drafter, ghana.focalPoint]) {
		expect((await people(actor)).rows.length).toBeGreaterThan(3)
		const told = await getTraining(actor, id)
		expect(told.learners.map(({ name }) => name)).toContain('Learner 1 (sample)')
	}
	for (const actor of [officer, approver, ghana.mission]) {
		const told = await getTraining(actor, id)
		expect(JSON.stringify(told)).not.toContain('Learner 1')
		expect(told.figures.all.nominated).toBe(4)
	}
	for (const actor of [donor, egypt.focalPoint, otherManager])
		await expect(getTraining(actor, id)).rejects.toMatchObject({ code: 'not-found' })
	const entries = await look((tx) => tx.auditEntry.findMany({ where: { deliveryId: id } }))
	const notices = await look((tx) => tx.notice.findMany({ where: { requestId: course.requestId } }))
	expect(JSON.stringify([entries, notices])).not.toMatch(/Learner \d|Border officer|Coast Guard/)
})
