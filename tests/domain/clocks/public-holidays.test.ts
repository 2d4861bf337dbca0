import { expect, test } from 'vitest'
import { publicHolidays } from '#app/domain/clocks/public-holidays.server.ts'
import {
	confirmHolidays,
	getCalendar,
	loadHolidays,
	setCalendar,
} from '#app/domain/clocks/settings.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { requestPage } from '#tests/support/record-pages.ts'
import { useWorld } from '#tests/support/world.ts'
import { DUTY_STATION } from '#workflows/calendars/duty-station.ts'

useWorld()
const { administrator } = office
const calendarOf = (id: string) => getCalendar(administrator, id, 'en')

test('a holiday of several days is each of them, observances are none, and an unknown country has no days', async () => {
	const days = await publicHolidays('EG', 2026)
	expect(days).toEqual(expect.arrayContaining(['2026-03-20', '2026-03-21', '2026-03-22', '2026-10-06']))
	expect(days).not.toContain('2026-03-23')
	expect(new Set(days.map((day) => day.slice(0, 4)))).toEqual(new Set(['2026', '2027', '2028']))
	expect(await publicHolidays('XX', 2026)).toEqual([])
})

test('holidays of the library are marked until an administrator confirms them, and every change is kept', async () => {
	const requestId = await aRequest({ status: 'submitted' })
	const knownOf = async () => (await requestPage(ghana.drafter, requestId)).clocks.calendar.holidays
	expect(await knownOf()).toBe('sample')
	expect(await loadHolidays(administrator, 'GHA')).toBe('saved')
	expect(await loadHolidays(administrator, 'GHA')).toBe('same')
	expect(await knownOf()).toBe('unconfirmed')
	const loaded = await calendarOf('GHA')
	expect(loaded).toMatchObject({ source: 'date-holidays', isUnconfirmed: true, weekend: [0, 6] })
	expect(await confirmHolidays(administrator, 'GHA')).toBe(true)
	expect(await confirmHolidays(administrator, 'GHA')).toBe(false)
	expect(await knownOf()).toBe('set')
	expect((await calendarOf('GHA')).history.map(({ to }) => to)).toMatchObject([
		{ confirmed: true },
		{ source: 'date-holidays' },
	])
})

test('days that an administrator enters have no other source', async () => {
	await setCalendar(administrator, 'GHA', { weekend: [0, 6], holidays: ['03-06'] })
	expect(await calendarOf('GHA')).toMatchObject({ isUnconfirmed: false, source: null })
})

test('the calendar of UNODC comes from no library, and no one else loads or confirms holidays', async () => {
	await expect(loadHolidays(administrator, DUTY_STATION)).rejects.toMatchObject({ code: 'not-found' })
	for (const act of [loadHolidays, confirmHolidays])
		await expect((async () => act(office.triage, 'GHA'))()).rejects.toMatchObject({ code: 'refused' })
})
