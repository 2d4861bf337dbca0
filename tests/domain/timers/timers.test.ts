import { describe, expect, test } from 'vitest'
import { saveUnlockedSection } from '#app/domain/clarifications/unlocked-section.server.ts'
import { ringTimer } from '#app/domain/timers/move-timer.server.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { ghana, office } from '#tests/support/people.ts'
import { everything, findNeed, findRequest, look, needStep, requestStep } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import * as request from '#tests/workflows/tables/request.ts'

useWorld()

type Timer = Parameters<typeof ringTimer>[0]

/** Returns the queued timers of a row and event, oldest first. */
async function timers(id: string, event: string) {
	const rows = await asOwner<{ data: Timer; start_after: Date }>(
		`select data, start_after from pgboss.job where name = 'ring-timer' and data->>'id' = $1 and data->>'event' = $2
		order by start_after, created_on`,
		[id, event],
	)
	return rows.map(({ data, start_after }) => ({
		...data,
		days: (start_after.getTime() - Date.now()) / 86_400_000,
	}))
}

function found(timer: Timer | undefined): Timer {
	if (!timer) throw new Error('no such timer')
	return timer
}

const [askForNumbers, answers] = [request.samples.askClarification, request.samples.answerClarification]

describe('an offer that the State does not answer', () => {
	test('lapses after thirty days and gives its room back, once', async () => {
		const { id, requestId } = await aNeed({ status: 'reserved' })
		const [timer] = await timers(id, 'offerLapsed')
		expect(timer?.days).toBeCloseTo(30, 1)

		expect(await ringTimer(found(timer))).toBe('done')
		expect(await findNeed(id)).toMatchObject({ status: 'accepted', programmeId: null })
		expect(await look((tx) => tx.reservation.count({ where: { needId: id, releasedAt: null } }))).toBe(0)
		const after = await everything(requestId)
		expect(await ringTimer(found(timer))).toBe('outdated')
		expect(await everything(requestId)).toEqual(after)
	})

	test('two workers that ring at once do it once', async () => {
		const { id, requestId } = await aNeed({ status: 'reserved' })
		const [timer] = await timers(id, 'offerLapsed')
		const { entries } = await everything(requestId)
		const rings = await Promise.allSettled([ringTimer(found(timer)), ringTimer(found(timer))])
		expect(rings.filter((ring) => ring.status === 'fulfilled' && ring.value === 'done')).toHaveLength(1)
		expect((await everything(requestId)).entries).toBe(entries + 1)
	})

	test('does not lapse once it was confirmed', async () => {
		const { id, requestId } = await aNeed({ status: 'confirmed' })
		const [timer] = await timers(id, 'offerLapsed')
		const before = await everything(requestId)
		expect(await ringTimer(found(timer))).toBe('outdated')
		expect(await everything(requestId)).toEqual(before)
	})

	test('the clock of an earlier offer does not end a later one', async () => {
		const { id, requestId, quantity } = await aNeed({ status: 'reserved' })
		await needStep(ghana.focalPoint, id, { type: 'declineOffer', reason: 'Other dates.' })
		await needStep(office.officer, id, { type: 'proposeProgramme', programmeId: programmes.training })
		await needStep(office.manager, id, { type: 'acceptOffer', quantity, note: '' })
		const [first, second] = await timers(id, 'offerLapsed')
		const before = await everything(requestId)
		expect(await ringTimer(found(first))).toBe('outdated')
		expect(await everything(requestId)).toEqual(before)
		expect(await ringTimer(found(second))).toBe('done')
	})

	test('nor does it where the later one is of a part', async () => {
		const { id, quantity } = await aNeed({ status: 'reserved' })
		await needStep(ghana.focalPoint, id, { type: 'declineOffer', reason: 'Other dates.' })
		await needStep(office.officer, id, { type: 'proposeProgramme', programmeId: programmes.training })
		await needStep(office.manager, id, { type: 'offerPart', quantity, reason: 'The room is small.' })
		const [first, second] = await timers(id, 'offerLapsed')
		expect(await ringTimer(found(first))).toBe('outdated')
		expect((await findNeed(id)).status).toBe('reserved')
		expect(await ringTimer(found(second))).toBe('done')
	})
})

test('the time to answer starts again when the focal point returns the answers', async () => {
	const id = await aRequest({ status: 'screening' })
	const unlocked = ['situation.situation']
	await requestStep(office.officer, id, { ...askForNumbers, unlocked })
	const values = { situation: 'A new route by sea.' }
	await saveUnlockedSection(ghana.drafter, { requestId: id, place: 'situation', values })
	const [question] = await look((tx) => tx.question.findMany({ where: { requestId: id } }))
	const given = [{ questionId: question?.id ?? '', text: 'Forty.' }]
	await requestStep(ghana.drafter, id, { ...answers, answers: given })
	await requestStep(ghana.focalPoint, id, { type: 'returnAnswers', note: 'Say more.' })
	const [first, second] = await timers(id, 'noAnswer')
	expect(await ringTimer(found(first))).toBe('outdated')
	expect((await findRequest(id)).status).toBe('clarification')
	expect(await ringTimer(found(second))).toBe('done')
})

test('a proposal that the manager does not answer goes back to the officer', async () => {
	const { id } = await aNeed({ status: 'proposed' })
	const [timer] = await timers(id, 'offerUnanswered')
	expect(await ringTimer(found(timer))).toBe('done')
	expect(await findNeed(id)).toMatchObject({ status: 'accepted', programmeId: null, managerId: null })
})

describe('a question that is not answered', () => {
	async function asked() {
		const id = await aRequest({ status: 'screening' })
		await requestStep(office.officer, id, askForNumbers)
		return id
	}

	test('lets the request rest after 44 days, and closes it after a year with its needs withdrawn', async () => {
		const id = await asked()
		const [answer] = await timers(id, 'noAnswer')
		expect(answer?.days).toBeCloseTo(44, 1)
		expect(await ringTimer(found(answer))).toBe('done')
		expect((await findRequest(id)).status).toBe('dormant')

		const [lapse] = await timers(id, 'lapse')
		expect(lapse?.days).toBeCloseTo(365, 1)
		expect(await ringTimer(found(lapse))).toBe('done')
		const { request: closed, needs } = await everything(id)
		expect(closed).toMatchObject({ status: 'closed', snapshot: { context: { closureCode: 'LAPSED' } } })
		expect(needs.map(({ status }) => status)).toEqual(['withdrawn'])
	})

	test('a resting request that was resumed is not closed by the old clock', async () => {
		const id = await asked()
		await ringTimer(found((await timers(id, 'noAnswer'))[0]))
		await requestStep(ghana.focalPoint, id, { type: 'resume', note: 'The numbers are here.' })
		expect((await findRequest(id)).status).toBe('screening')
		expect(await ringTimer(found((await timers(id, 'lapse'))[0]))).toBe('outdated')
	})

	test('the clock of an answered question does not end the next one', async () => {
		const id = await asked()
		const open = await look((tx) => tx.question.findMany({ where: { requestId: id } }))
		const given = open.map(({ id: questionId }) => ({ questionId, text: 'Twenty.' }))
		await requestStep(ghana.drafter, id, { ...answers, answers: given })
		await requestStep(office.officer, id, askForNumbers)
		const [first, second] = await timers(id, 'noAnswer')
		expect(await ringTimer(found(first))).toBe('outdated')
		expect(await ringTimer(found(second))).toBe('done')
	})
})

test('a clock whose start or row is unknown changes nothing', async () => {
	const { id } = await aNeed({ status: 'reserved' })
	const [timer] = await timers(id, 'offerLapsed')
	expect(await ringTimer({ ...found(timer), startedBy: 'unknown' })).toBe('outdated')
	expect(await ringTimer({ ...found(timer), id: 'unknown' })).toBe('outdated')
	expect((await findNeed(id)).status).toBe('reserved')
})
