import { describe, expect, test } from 'vitest'
import { setCalendar, setTarget } from '#app/domain/clocks/settings.server.ts'

import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { ringTimer } from '#app/domain/timers/move-timer.server.ts'
import { recountClocks } from '#app/domain/timers/recount-clocks.server.ts'
import { ringClock } from '#app/domain/timers/ring-clock.server.ts'
import type { Jobs } from '#app/queue/queue.server.ts'
import { aNeed, aRequest, decideCase, pass } from '#tests/support/builders.ts'
import {
	administrator,
	askClarification,
	asked,
	askedInFebruary,
	filed,
	inOrder,
	noticesOf,
	officer,
	ofLast,
	on,
	type Ringing,
	rings,
	runsOf,
	triage,
} from '#tests/support/clocks.ts'
import { asOwner } from '#tests/support/database.ts'
import { ghana } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { everything, findNeed, look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { calendarOfDutyStation } from '#workflows/calendars/duty-station.ts'
import { entryAt } from '#workflows/names.ts'

useWorld()

describe('a clock tells', () => {
	test('of a question a week and a day before it is due, when it is due and when it is overdue, each once', async () => {
		const id = await askedInFebruary()
		const all = await ofLast(id)
		expect(inOrder(all)).toEqual([
			'reminder 2027-03-03T10:00',
			'secondReminder 2027-03-09T10:00',
			'due 2027-03-10T10:00',
			'overdue 2027-03-11T00:00',
		])
		for (const { data, at } of all) {
			expect(await on(at, () => ringClock(data))).toBe('told')
			expect(await on(at, () => ringClock(data))).toBe('told before')
		}
		const state = ['ghana.drafter', 'ghana.focalPoint']
		expect(await noticesOf(id)).toEqual(
			[
				...state.flatMap((who) => [`clockReminder ${who}`, `clockReminder ${who}`]),
				...state.flatMap((who) => [`clockDue ${who}`, `clockOverdue ${who}`]),
				'clockOverdue officer',
			].sort(),
		)
		const { entries } = await getHistory(ghana.drafter, id, { role: 'system' })
		expect(
			entries.filter(({ chart }) => chart === 'clock').map(({ event, fields }) => [event, fields]),
		).toEqual(
			['overdue', 'due', 'reminder', 'reminder'].map((event) => [
				event,
				[{ name: 'dueOn', as: 'day', value: '2027-03-10' }],
			]),
		)
		expect((await replayRequest(officer, id)).differences).toEqual([])
	})

	test('the office of its own delay, of which the State learns nothing', async () => {
		const id = await on(filed, () => aRequest({ status: 'screening' }))
		const all = await ofLast(id)
		// Ten working days; no weekend between the Monday and the following Tuesday.
		expect(inOrder(all)).toEqual([
			'reminder 2027-02-12T10:00',
			'due 2027-02-15T10:00',
			'overdue 2027-02-15T23:00',
		])
		for (const { data, at } of all) await on(at, () => ringClock(data))
		expect(await noticesOf(id)).toEqual(
			['clockReminder officer', 'clockDue officer', 'clockOverdue officer', 'clockOverdue triage'].sort(),
		)
		expect((await getHistory(ghana.drafter, id)).entries.filter(({ chart }) => chart === 'clock')).toEqual([])
		expect((await getHistory(triage, id)).entries.filter(({ chart }) => chart === 'clock')).toHaveLength(3)
	})

	test('where a chart moves by itself on the day, only shortly before it', async () => {
		const { id, requestId } = await on(filed, () => aNeed({ status: 'reserved' }))
		const open = (await runsOf(requestId, id)).at(-1)
		const found = (await rings(requestId)).filter(({ data }) => data.runId === open?.id)
		expect(inOrder(found)).toEqual(['reminder 2027-02-24T10:00'])
		const only = entryAt(found, 0)
		expect(await on(only.at, () => ringClock(only.data))).toBe('told')
		expect(await noticesOf(requestId)).toEqual([
			'clockReminder ghana.drafter',
			'clockReminder ghana.focalPoint',
		])
	})

	test('of an urgent request when five working days have run out', async () => {
		const id = await on(filed, () => aRequest({ status: 'screening' }))
		await look(
			(tx) =>
				tx.$executeRaw`update need set answers = jsonb_set(answers, '{need,urgency}', '"U1"') where request_id = ${id}`,
		)
		await on(asked, () => requestStep(officer, id, pass))
		expect(inOrder(await ofLast(id))).toContain('due 2027-02-15T10:00')
	})
})

describe('a clock that rings', () => {
	const inVain = async (id: string, { data }: Ringing, at: string, answer: string) => {
		const before = await everything(id)
		expect(await on(at, () => ringClock(data))).toBe(answer)
		expect(await everything(id)).toEqual(before)
	}

	test('too early, too late, or after it was stopped changes nothing', async () => {
		const id = await askedInFebruary()
		const all = await ofLast(id)
		const [first, second] = [entryAt(all, 0), entryAt(all, 1)]
		const [due, overdue] = [entryAt(all, 2), entryAt(all, 3)]
		await inVain(id, first, '2027-03-03T09:59', 'postponed')
		await inVain(id, first, '2027-03-09T10:00', 'outdated')
		await inVain(id, second, '2027-03-10T10:00', 'outdated')
		await inVain(id, due, '2027-03-11T00:00', 'outdated')
		const before = (await ofLast(id)).length
		expect(before).toBe(4)
		await on('2027-03-11T00:00', () =>
			requestStep(ghana.focalPoint, id, {
				type: 'withdraw',
				reasonCode: 'PRIORITIES_CHANGED',
				note: 'Enough.',
			}),
		)
		await inVain(id, overdue, '2027-03-11T00:01', 'outdated')
		await inVain(id, { ...due, data: { ...due.data, runId: 'unknown' } }, '2027-03-10T10:00', 'outdated')
	})

	test('at twenty workers at once tells once', async () => {
		const id = await askedInFebruary()
		const [first] = await ofLast(id)
		const told = await on('2027-03-03T10:00', () =>
			Promise.all(Array.from({ length: 20 }, () => ringClock(present(first).data))),
		)
		expect(told.filter((answer) => answer === 'told')).toHaveLength(1)
		expect(await noticesOf(id)).toHaveLength(2)
	})

	test('for time that had run out before the State was asked is not heard again after the answer', async () => {
		const id = await on(filed, () => aRequest({ status: 'screening' }))
		const all = await ofLast(id)
		for (const { data, at } of all) await on(at, () => ringClock(data))
		const told = await noticesOf(id)
		await on('2027-02-16T10:00', () => requestStep(officer, id, askClarification))
		await on('2027-02-17T10:00', async () => {
			const [question] = await look((tx) => tx.question.findMany({ where: { requestId: id } }))
			const answers = [{ questionId: question?.id ?? '', text: 'Forty.' }]
			await requestStep(ghana.drafter, id, { type: 'answerClarification', answers, toClear: false })
		})
		for (const { data } of await ofLast(id))
			expect(await on('2027-02-17T10:01', () => ringClock(data))).not.toBe('told')
		expect(await noticesOf(id)).toEqual(told)
	})
})

describe('a calendar or a target that is changed while a clock runs', () => {
	const dutyStation = calendarOfDutyStation()

	test('moves what is due: no reminder comes too early, and all come on the new day', async () => {
		const id = await on(filed, () => aRequest({ status: 'screening' }))
		const before = await ofLast(id)
		const holidays = [...dutyStation.holidays, '2027-02-10', '2027-02-11']
		await on('2027-02-03T10:00', () =>
			setCalendar(administrator, 'dutyStation', { weekend: [0, 6], holidays }),
		)
		await on('2027-02-03T10:01', () => recountClocks())
		const due = present(before.find(({ data }) => data.ring === 'due'))
		expect(await on(due.at, () => ringClock(due.data))).toBe('postponed')
		expect(inOrder(await ofLast(id))).toEqual(
			expect.arrayContaining(['due 2027-02-17T10:00', 'overdue 2027-02-17T23:00']),
		)
		expect(await on('2027-02-17T10:00', () => ringClock(due.data))).toBe('told')
		await setCalendar(administrator, 'dutyStation')
	})

	test('moves every clock and timer, also where a page has room for one', async () => {
		const ids: string[] = []
		for (let number = 0; number < 3; number++)
			ids.push(await on(filed, () => aRequest({ status: 'screening' })))
		const dues = async () =>
			Promise.all(ids.map(async (id) => (await runsOf(id)).at(-1)?.dueAt?.toISOString()))
		const before = await dues()
		await setCalendar(administrator, 'dutyStation', {
			weekend: [0, 6],
			holidays: ['2027-02-08', '2027-02-09', '2027-02-10'],
		})
		const queued = async () => (await asOwner(`select 1 from pgboss.job where name = 'ring-clock'`)).length
		const jobs = await queued()
		await on('2027-02-03T10:01', () => recountClocks({}, 1))
		const moved = await dues()
		const onePage = (await queued()) - jobs
		for (const [at, due] of moved.entries()) expect(due).not.toBe(before[at])
		await on('2027-02-03T10:02', () => recountClocks())
		expect(await dues()).toEqual(moved)
		// Nothing was left out or done twice: the pages queue as many reminders as one of all.
		expect((await queued()) - jobs - onePage).toBe(onePage)
		await setCalendar(administrator, 'dutyStation')
	})

	test('moves the last day of an offer and of a question that is open, and of no other, nor of a clearance', async () => {
		const { id: needId } = await on(filed, () => aNeed({ status: 'reserved' }))
		const confirmed = await on(filed, () => aNeed({ status: 'confirmed' }))
		const requestId = await on(filed, () => aRequest({ status: 'screening' }))
		await on('2027-02-02T10:00', () => requestStep(officer, requestId, askClarification))
		const cleared = await on(filed, () => aRequest({ status: 'review', authority: 'police' }))
		await on(filed, () => decideCase(cleared))
		const days = () =>
			look(async (tx) => {
				const { validUntil } = await tx.dueDiligenceCase.findUniqueOrThrow({ where: { requestId: cleared } })
				const [offer, kept] = await Promise.all(
					[needId, confirmed.id].map((id) => tx.reservation.findFirstOrThrow({ where: { needId: id } })),
				)
				const question = await tx.question.findFirstOrThrow({ where: { requestId } })
				return [offer?.expiresAt, question.dueAt, kept?.expiresAt, validUntil].map((at) => at?.toISOString())
			})
		const before = await days()
		const set = (amount: number) =>
			Promise.all([
				setTarget(administrator, 'reservation', { amount, unit: 'days' }),
				setTarget(administrator, 'clarificationReply', { amount, unit: 'days' }),
				setTarget(administrator, 'dueDiligenceValid', { amount, unit: 'days' }),
			])
		await on('2027-02-03T10:00', async () => {
			await set(90)
			await recountClocks()
		})
		const moved = await days()
		expect(moved.map((day, at) => day !== before[at])).toEqual([true, true, false, false])
		expect(moved[1]?.slice(0, 10)).toBe('2027-05-03')
		await on('2027-02-03T10:01', async () => {
			await set(80)
			await recountClocks({}, 1)
		})
		expect(new Set([...moved, ...(await days())]).size).toBe(6)
		await setTarget(administrator, 'reservation')
		await setTarget(administrator, 'clarificationReply')
		await setTarget(administrator, 'dueDiligenceValid')
	})

	test('moves what the chart does by itself, which is done once', async () => {
		const { id, requestId } = await on(filed, () => aNeed({ status: 'reserved' }))
		const timers = () =>
			asOwner<{ data: Jobs['ring-timer'] }>(
				`select data from pgboss.job where name = 'ring-timer' and data->>'id' = $1 and data->>'event' = 'offerLapsed'
					and data->'due'->>'target' = 'stateConfirms' order by created_on`,
				[id],
			)
		const [first] = await timers()
		await setTarget(administrator, 'stateConfirms', { amount: 40, unit: 'days' })
		expect(await on('2027-03-03T10:00', () => ringTimer(present(first).data))).toBe('postponed')
		expect((await findNeed(id)).status).toBe('reserved')
		await setTarget(administrator, 'stateConfirms', { amount: 20, unit: 'days' })
		await on('2027-02-03T10:00', () => recountClocks())
		const all = await timers()
		expect(all.length).toBeGreaterThan(2)
		const done = []
		for (const { data } of [...all].reverse())
			done.push(await on('2027-02-21T10:00:01', () => ringTimer(data)))
		expect(done.filter((answer) => answer === 'done')).toHaveLength(1)
		expect((await findNeed(id)).status).toBe('accepted')
		expect(
			(await everything(requestId)).reservations.every(
				({ needId, releasedAt }) => needId !== id || releasedAt,
			),
		).toBe(true)
		await setTarget(administrator, 'stateConfirms')
	})
})

test('the day after is the day after where the party is, also when the clocks are changed in that night', async () => {
	// Due in Vienna on Friday 26 March 2027, which is Good Friday: so on the Tuesday after Easter, in summer time.
	const id = await on('2027-03-12T10:00', () => aRequest({ status: 'screening' }))
	expect(inOrder(await ofLast(id))).toEqual([
		'reminder 2027-03-25T10:00',
		'due 2027-03-30T09:00',
		'overdue 2027-03-30T22:00',
	])
})
