import { describe, expect, test } from 'vitest'
import { getCalendar, listTargets, setCalendar, setTarget } from '#app/domain/clocks/settings.server.ts'

import { calendarChange } from '#app/forms/calendar.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { targetChange, targetGroups } from '#app/forms/target.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { action as calendarAction } from '#app/routes/administration.calendars/route.tsx'
import { action, loader } from '#app/routes/administration.settings/route.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { everybody, ghana, office } from '#tests/support/people.ts'
import { requestPage } from '#tests/support/record-pages.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { targets } from '#workflows/targets.ts'

useWorld()

const { administrator, officer } = office
const monday = new Date('2027-02-01T10:00Z')

test('only an administrator sees and changes targets and holidays', async () => {
	for (const person of everybody.filter(({ role }) => role !== 'administrator')) {
		expect(() => listTargets(person)).toThrow('forbidden')
		expect(() => getCalendar(person, 'GHA', 'en')).toThrow('forbidden')
		expect(() => setTarget(person, 'screening', { amount: 3, unit: 'days' })).toThrow('forbidden')
		expect(() => setCalendar(person, 'GHA', { weekend: [5], holidays: [] })).toThrow('forbidden')
	}
	expect(await look((tx) => tx.setting.count())).toBe(0)
})

describe('a target', () => {
	test('that was changed is used by the next step, and shown on the page of the request', async () => {
		const id = await atTime(monday, () => aRequest({ status: 'screening' }))
		const dueOn = async () =>
			(await atTime(monday, () => requestPage(ghana.drafter, id))).clocks.whole?.running?.dueOn
		expect(await dueOn()).toBe('2027-02-15')
		expect(await setTarget(administrator, 'screening', { amount: 4, unit: 'days' })).toBe(true)
		expect(await dueOn()).toBe('2027-02-05')
		expect(await setTarget(administrator, 'clarificationReply', { amount: 10, unit: 'days' })).toBe(true)
		await atTime(monday, () =>
			requestStep(officer, id, {
				type: 'askClarification',
				reasonCode: 'SCOPE_UNCLEAR',
				unlocked: [],
				questions: [{ text: 'How many officers?' }],
			}),
		)
		const [question] = await look((tx) => tx.question.findMany({ where: { requestId: id } }))
		expect(question?.dueAt).toEqual(new Date('2027-02-11T10:00Z'))
		expect(await dueOn()).toBe('2027-02-11')
	})

	test('keeps who changed it, when, from what and to what; what is set again as it was changes nothing', async () => {
		expect(await setTarget(administrator, 'screening', { amount: 4, unit: 'days' })).toBe(false)
		expect(await setTarget(administrator, 'screening')).toBe(true)
		const { rows, history } = await listTargets(administrator)
		expect(rows.find(({ name }) => name === 'screening')?.changed).toBe(false)
		expect(history.map(({ key, by, from, to }) => [key, by, from.amount, to.amount])).toEqual([
			['screening', 'administrator (sample)', 4, 10],
			['clarificationReply', 'administrator (sample)', 30, 10],
			['screening', 'administrator (sample)', 10, 4],
		])
		const jobs = await asOwner(`select 1 from pgboss.job where name = 'recount-clocks'`)
		expect(jobs).toHaveLength(3)
	})

	test.each([
		['0', 'days', 'tooSmall'],
		['731', 'days', 'tooLarge'],
		['1.5', 'days', 'wholeNumber'],
		['', 'days', 'required'],
		['5', 'weeks', 'badCode'],
	])('of %s %s is refused', (amount, unit, message) => {
		const read = checkValues({ type: 'save', name: 'screening', amount, unit }, targetChange)
		expect(read.ok || Object.values(read.errors)).toEqual([message])
	})

	test('of releases is in days, and so few that the next half-year is not over by then', () => {
		const read = (amount: string, unit: string) =>
			checkValues({ type: 'save', name: 'figuresReleased', amount, unit }, targetChange)
		expect(read('120', 'days').ok).toBe(true)
		expect(read('121', 'days')).toMatchObject({ errors: { amount: 'tooLarge' } })
		expect(read('10', 'workingDays')).toMatchObject({ errors: { unit: 'badCode' } })
	})

	test('is on the page, every one of them', () => {
		expect(Object.values(targetGroups).flat().sort()).toEqual(Object.keys(targets).sort())
	})
})

describe('a calendar', () => {
	test('is read line by line, and the bad line is named', () => {
		const read = (holidays: string, weekend: unknown = ['5', '6']) =>
			checkValues({ type: 'save', calendar: 'GHA', weekend, holidays }, calendarChange)
		const good = read('2027-03-06\n\n 03-06 \n03-06')
		expect(good).toMatchObject({ ok: true, value: { weekend: [5, 6], holidays: ['03-06', '2027-03-06'] } })
		for (const bad of ['2027-02-29', '13-01', '6 March', '02-30', '2027-3-6', '<script>'])
			expect(read(`03-06\n${bad}`)).toMatchObject({ ok: false, errors: { holidays: 'badHoliday' } })
		expect(read('', ['0', '1', '2', '3', '4', '5', '6'])).toMatchObject({
			errors: { weekend: 'noWorkingDay' },
		})
		expect(read('', [])).toMatchObject({ errors: { weekend: 'required' } })
		const everyDay = Array.from({ length: 366 }, (_, day) =>
			new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(5, 10),
		)
		expect(read(everyDay.join('\n'))).toMatchObject({ errors: { holidays: 'tooMany' } })
	})

	test('of a State counts for its clocks, and keeps changes', async () => {
		await setCalendar(administrator, 'GHA', { weekend: [5, 6], holidays: ['2027-02-03'] })
		const { weekend, holidays, changed, history, name } = await getCalendar(administrator, 'GHA', 'en')
		expect([weekend, holidays, changed, name]).toEqual([[5, 6], ['2027-02-03'], true, 'Ghana'])
		expect(history).toMatchObject([
			{
				by: 'administrator (sample)',
				from: { weekend: [0, 6], holidays: ['03-06'] },
				to: { weekend: [5, 6] },
			},
		])
		const id = await atTime(monday, () => aRequest({ status: 'submitted' }))
		expect((await requestPage(ghana.drafter, id)).clocks.calendar).toMatchObject({
			weekend: [5, 6],
			holidays: 'set',
		})
		expect(await setCalendar(administrator, 'GHA')).toBe(true)
		expect((await getCalendar(administrator, 'GHA', 'en')).changed).toBe(false)
		await expect(setCalendar(administrator, 'XXX', { weekend: [5], holidays: [] })).rejects.toThrow(
			'not-found',
		)
	})
})

test('the pages name errors, keep typed values and are closed to everyone else', async () => {
	type Page = typeof action | typeof calendarAction
	const send = async (cookie: string, fields: Record<string, string>, to: Page = action) => {
		const request = new Request('http://site.example/administration/settings', {
			method: 'POST',
			headers: { cookie },
			body: new URLSearchParams(fields),
		})
		return answerOf(await to({ request, params: {}, context: { nonce: '', requestId: '' } }))
	}
	const mine = await cookieOf(administrator)
	const saved = { type: 'save', name: 'closure', amount: '25', unit: 'days' }
	expect((await send(mine, saved)).location).toBe('/administration/settings?saved')
	const wrong = await send(mine, { ...saved, amount: '9999' })
	expect(wrong.status).toBe(422)
	expect(wrong.data).toMatchObject({
		errors: { amount: 'tooLarge' },
		typed: { amount: '9999', name: 'closure' },
	})
	const notADay = { type: 'save', calendar: 'GHA', weekend: '0', holidays: 'tomorrow' }
	expect((await send(mine, notADay, calendarAction)).data).toMatchObject({
		errors: { holidays: 'badHoliday' },
	})
	const other = await cookieOf(officer)
	expect((await send(other, saved)).status).toBe(403)
	const request = new Request('http://site.example/', { headers: { cookie: other } })
	await expect(loader({ request, params: {}, context: { nonce: '', requestId: '' } })).rejects.toMatchObject({
		init: { status: 403 },
	})
})
