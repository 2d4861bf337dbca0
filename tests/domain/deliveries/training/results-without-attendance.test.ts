import { beforeAll, expect, test } from 'vitest'
import { decideCorrection } from '#app/domain/corrections/decide-correction.server.ts'
import { proposeCorrection } from '#app/domain/corrections/propose-correction.server.ts'
import { getTraining } from '#app/domain/deliveries/training/get-training.server.ts'
import { withdrawNominee } from '#app/domain/deliveries/training/nominees.server.ts'
import { savePlan } from '#app/domain/deliveries/training/save-plan.server.ts'
import {
	recordFollowUp,
	recordSatisfaction,
} from '#app/domain/deliveries/training/training-records.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import {
	aCourse,
	courseDays,
	courseStep,
	enterTests,
	nomineesOf,
	planFor,
	recordPresent,
	revisionOf,
	said,
} from '#tests/support/courses.ts'
import { inDays } from '#tests/support/in-days.ts'
import { ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { findDelivery } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import type { Values } from '#workflows/corrections/correctable.ts'

useWorld()
const { manager } = office

type Course = Awaited<ReturnType<typeof aCourse>>
const idsOf = async (id: string) => (await nomineesOf(id)).map((one) => one.id)

/** Records that everybody but the last one was there each day. Returns the id of that one. */
async function attendWithoutLast(id: string) {
	const ids = await idsOf(id)
	const cells = ids.slice(0, -1).flatMap((one) => courseDays.map((day) => `${one}:${day}`))
	await recordPresent(id, cells)
	return present(ids.at(-1))
}

async function record(id: string, tests: Record<string, number | null>, satisfaction = [0, 0, 0, 0, 3]) {
	const rows = Object.entries(tests).map(([one, postTest]) => [one, { preTest: 40, postTest }])
	await enterTests(id, Object.fromEntries(rows))
	return recordSatisfaction(manager, id, { revision: await revisionOf(id), satisfaction })
}

const correct = (
	id: string,
	entry: 'participant' | 'followUp' | 'satisfaction',
	row: string,
	values: Values,
) => proposeCorrection(manager, id, { entry, id: row, reason: 'The list was misread (sample).', values })

const shown = async (id: string) => {
	const { contradictions, figures } = await getTraining(manager, id)
	return { contradictions, figures: figures.all }
}

test('a final test of a participant who attended no day is refused at its field; one at entry is not', async () => {
	const { id } = await aCourse('inSession')
	const absent = await attendWithoutLast(id)
	await expect(record(id, { [absent]: 80 })).rejects.toMatchObject({
		errors: { [`cells.${absent}.postTest`]: 'notAttended' },
	})
	await record(id, { [absent]: null })
	expect((await nomineesOf(id)).map(({ postTest }) => postTest)).toEqual([null, null, null, null])
})

test('no more answers on satisfaction are recorded or corrected than participants attended', async () => {
	const { id } = await aCourse('inSession')
	const absent = await attendWithoutLast(id)
	await expect(record(id, {}, [0, 0, 0, 0, 4])).rejects.toMatchObject({
		errors: { 'satisfaction.a5': 'tooManyAnswers' },
	})
	await record(id, {}, [0, 0, 0, 0, 3])
	await expect(correct(id, 'satisfaction', '', { a4: 1 })).rejects.toMatchObject({
		errors: { 'values.a5': 'tooManyAnswers' },
	})
	await expect(correct(id, 'participant', absent, { presentOn: [] })).rejects.toMatchObject({
		errors: { 'values.presentOn': 'notChanged' },
	})
})

test('a correction adds no final test to a participant who attended no day', async () => {
	const { id } = await aCourse('learningEvaluated')
	const [one = ''] = await idsOf(id)
	await expect(correct(id, 'participant', one, { postTest: 90, presentOn: [] })).rejects.toMatchObject({
		errors: { 'values.postTest': 'notAttended' },
	})
})

let held: Course
let one: string
beforeAll(async () => {
	held = await aCourse('learningEvaluated')
	one = present((await idsOf(held.id))[0])
})

test('a correction to no attendance leaves a contradiction, which is resolved before the next step', async () => {
	const { id, step } = held
	expect((await shown(id)).contradictions).toEqual({ people: [], tooManyAnswers: false })
	await correct(id, 'participant', one, { presentOn: [] })
	expect((await shown(id)).contradictions).toEqual({
		people: [{ id: one, about: ['postTest'] }],
		tooManyAnswers: true,
	})
	expect((await findDelivery(id)).record).toMatchObject({
		closeSession: { attendedWomen: 1, attendedMen: 2 },
		recordLearning: { postTest: 73 },
	})
	await expect(step({ type: 'certify' })).rejects.toMatchObject({ reason: 'resultsWithoutAttendance' })
	await correct(id, 'participant', one, { postTest: null })
	await expect(step({ type: 'certify' })).rejects.toMatchObject({ reason: 'resultsWithoutAttendance' })
	await correct(id, 'satisfaction', '', { a5: 1 })
	expect((await shown(id)).contradictions).toEqual({ people: [], tooManyAnswers: false })
	await step({ type: 'certify' })
})

test('the follow-up of a participant who attended no day is refused at the participant', async () => {
	await courseStep(ghana.focalPoint, held.id, { type: 'confirmReceipt', comment: '' })
	await atTime(new Date(inDays(152)), async () => {
		await expect(recordFollowUp(manager, held.id, said(one))).rejects.toMatchObject({
			errors: { nomineeId: 'notAttended' },
		})
	})
})

test('figures count no follow-up of a participant whose attendance is corrected to none', async () => {
	const { id } = held
	const other = present((await idsOf(id))[1])
	await atTime(new Date(inDays(152)), async () => {
		await recordFollowUp(manager, id, said(other))
		expect((await shown(id)).figures).toMatchObject({ inPost: 1, applying: 1, certified: 1 })
		const { id: correctionId } = await correct(id, 'participant', other, { presentOn: [] })
		await decideCorrection(ghana.focalPoint, id, { correctionId, answer: 'agree', comment: '' })
		const after = await shown(id)
		expect(after.figures).toMatchObject({ attended: 2, inPost: 0, applying: 0, certified: 1 })
		expect(after.contradictions).toEqual({
			people: [{ id: other, about: ['postTest', 'certificate', 'followUp'] }],
			tooManyAnswers: true,
		})
		await expect(correct(id, 'followUp', `${other}:supervisor`, { applying: false })).rejects.toMatchObject({
			errors: { 'values.applying': 'notAttended' },
		})
	})
})

test('a correction to no attendance at all is recorded as well', async () => {
	const { id } = await aCourse('learningEvaluated')
	for (const each of await idsOf(id)) await correct(id, 'participant', each, { presentOn: [] })
	expect((await findDelivery(id)).record).toMatchObject({
		closeSession: { attendedWomen: 0, attendedMen: 0 },
		recordLearning: { preTest: 0, postTest: 0 },
	})
})

test('a participant who was withdrawn before the course has no results, and is not counted as absent', async () => {
	const { id, step } = await aCourse('confirmed')
	const gone = present((await idsOf(id)).at(-1))
	await withdrawNominee(ghana.drafter, id, gone)
	await savePlan(manager, id, await planFor(id))
	await step({ type: 'openSession' })
	const there = (await idsOf(id)).filter((each) => each !== gone)
	const cells = there.map((each) => `${each}:${courseDays[0]}`)
	await recordPresent(id, cells)
	await expect(record(id, { [gone]: 80 })).rejects.toMatchObject({ reason: 'conflict' })
	await expect(record(id, {}, [0, 0, 0, 0, 4])).rejects.toMatchObject({
		errors: { 'satisfaction.a5': 'tooManyAnswers' },
	})
	await record(id, { [present(there[0])]: 80 })
	expect((await shown(id)).contradictions).toEqual({ people: [], tooManyAnswers: false })
})
