import { beforeAll, describe, expect, test } from 'vitest'
import { createCalendarFeed, readCalendarFeed } from '#app/domain/calendar/calendar-feeds.server.ts'
import { dueFor } from '#app/domain/core/load-clock-settings.server.ts'
import { datesForbidden } from '#app/domain/core/require-dates.server.ts'
import { getFigures } from '#app/domain/figures/get-figures.server.ts'
import { needFacts } from '#app/domain/matching/matching-facts.server.ts'
import { warnOfEnds } from '#app/domain/notifications/warn-of-ends.server.ts'
import { listReferenceData } from '#app/domain/reference/reference-lists.server.ts'
import { listReleases } from '#app/domain/releases/list-releases.server.ts'
import { atTime, now } from '#app/platform/clock.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { aProgramme } from '#tests/workflows/matching-facts.ts'
import { dayOfOffice, dayOfState } from '#workflows/calendars/day-of.ts'
import { calendarOfDutyStation } from '#workflows/calendars/duty-station.ts'
import { dayAt, isWorkingDay } from '#workflows/clock/calendar.ts'
import { boundsOf, lastHalfYear } from '#workflows/figures/periods.ts'
import { shownTables } from '#workflows/figures/view.ts'
import { matchProgramme } from '#workflows/matching/match-programme.ts'

useWorld()
const DAY = 24 * 60 * 60 * 1000
let needId: string
let token: string

beforeAll(async () => {
	needId = (await aNeed({ kind: 'training', status: 'accepted' })).id
	token = (await createCalendarFeed(office.officer, 'en')).token
})

// A year without 29 February has its last day of February in its place.
const days = [
	['2027-01-01T00:00:00Z', '2026-H2'],
	['2027-02-28T23:59:59Z', '2026-H2'],
	['2027-12-31T23:59:59Z', '2027-H1'],
	['2028-01-01T00:00:00Z', '2027-H2'],
	['2028-02-29T12:00:00Z', '2027-H2'],
	['2028-12-31T23:59:59Z', '2028-H1'],
] as const

describe.each(days)('at %s', (moment, halfYear) => {
	const is = (work: () => Promise<unknown>) => atTime(new Date(moment), work)

	test('a programme for recipients of official development assistance is matched by the last list', () =>
		is(async () => {
			const need = await look((tx) => needFacts(askIn(tx), needId))
			const { findings } = matchProgramme(need, aProgramme({ odaOnly: true }), dayOfOffice(now()))
			expect(findings.find(({ rule }) => rule === 'oda')).toEqual({
				rule: 'oda',
				result: 'pass',
				reason: 'reasons.oda.listedEnded',
				values: { years: '2024–2026' },
			})
		}))

	test('time that is running is due on a working day ahead', () =>
		is(async () => {
			const due = await look((tx) => dueFor(askIn(tx), 'screening', 'GHA'))
			const vienna = calendarOfDutyStation()
			expect(due.getTime()).toBeGreaterThan(now().getTime())
			expect(isWorkingDay(dayAt(due, vienna), vienna)).toBe(true)
		}))

	test('today is no future, and tomorrow is', () =>
		is(async () => {
			const day = (ahead: number) => dayOfState(new Date(now().getTime() + ahead * DAY), 'GHA')
			const faults = (on: string) => datesForbidden('request.endorse', { noteDate: on }, { iso3: 'GHA' })
			expect(faults(day(0))).toEqual({})
			expect(faults(day(1))).not.toEqual({})
		}))

	test('figures have their periods, and the last half-year that is over can be released', () =>
		is(async () => {
			const bounds = boundsOf(lastHalfYear(now()))
			expect(lastHalfYear(now())).toBe(halfYear)
			expect(bounds && bounds.to <= now()).toBe(true)
			expect((await listReleases(office.approver)).periods).toContain(halfYear)
			const own = await getFigures(
				office.officer,
				new URLSearchParams(`period=${now().getUTCFullYear()}`),
				shownTables,
			)
			expect(own.steps.length).toBeGreaterThan(0)
		}))

	test('a calendar is read, and what is due stays in it', () =>
		is(async () => {
			const feed = await readCalendarFeed('192.0.2.1', token)
			expect(feed).toMatchObject({ outcome: 'calendar' })
		}))

	test('administrators see that the list has ended, and are told once', () =>
		is(async () => {
			await warnOfEnds()
			const { ends } = await listReferenceData(office.administrator)
			expect(ends).toContainEqual({ what: 'list', name: 'oda', until: '2026-12-31', status: 'ended' })
			const told = await look((tx) =>
				tx.notice.count({ where: { template: 'dataEnds', personId: office.administrator.id } }),
			)
			expect(told).toBe(1)
		}))
})
