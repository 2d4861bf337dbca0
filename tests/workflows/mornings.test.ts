import { describe, expect, test } from 'vitest'
import { digestContent, digestDay, hasBegun, todayIn } from '#app/domain/notifications/digest.server.ts'

import { knownZones, zoneOf } from '#workflows/calendars/known-zones.ts'
import { timeZones } from '#workflows/calendars/time-zones.ts'
import { isoOf } from '#workflows/clock/calendar.ts'

/** Returns the first minute at which notices waiting since a moment are sent. */
function firstMinute(cadence: 'daily' | 'weekly', since: string, zone: string) {
	const day = digestDay(cadence, new Date(since), zone)
	let at = new Date(since)
	while (!hasBegun(day, at, zone)) at = new Date(at.getTime() + 60_000)
	return at.toISOString().slice(0, 16)
}

describe('a morning', () => {
	test.each([
		// The clocks change in the night of each of these.
		['Europe/Vienna', '2027-03-27T12:00Z', '2027-03-28T05:00'],
		['Europe/Vienna', '2027-10-30T12:00Z', '2027-10-31T06:00'],
		['America/New_York', '2027-03-13T22:00Z', '2027-03-14T11:00'],
		['America/New_York', '2027-11-06T22:00Z', '2027-11-07T12:00'],
		['Australia/Lord_Howe', '2027-10-02T10:00Z', '2027-10-02T20:00'],
		['Pacific/Auckland', '2027-04-03T00:00Z', '2027-04-03T19:00'],
		// These have no change, and an offset of a fraction of an hour.
		['Asia/Kathmandu', '2027-03-27T12:00Z', '2027-03-28T01:15'],
		['Pacific/Kiritimati', '2027-03-27T12:00Z', '2027-03-27T17:00'],
	])('begins at seven on the clocks of %s, for what is held since %s', (zone, since, at) => {
		expect(firstMinute('daily', since, zone)).toBe(at)
	})

	test('of what came in the night is the same day, of what came at seven the next', () => {
		expect(firstMinute('daily', '2027-03-02T06:59Z', 'Africa/Accra')).toBe('2027-03-02T07:00')
		expect(isoOf(digestDay('daily', new Date('2027-03-02T07:00Z'), 'Africa/Accra'))).toBe('2027-03-03')
	})

	test('that was missed is made up for in the next, and never at night', () => {
		const day = digestDay('daily', new Date('2027-03-02T12:00Z'), 'Africa/Accra')
		const goes = (at: string) => hasBegun(day, new Date(at), 'Africa/Accra')
		expect(['2027-03-03T23:59Z', '2027-03-04T00:05Z', '2027-03-04T07:00Z'].map(goes)).toEqual([
			true,
			false,
			true,
		])
	})

	test('of a week is that of Monday', () => {
		for (const since of ['2027-03-01T07:00Z', '2027-03-03T12:00Z', '2027-03-08T06:59Z'])
			expect(firstMinute('weekly', since, 'Africa/Accra')).toBe('2027-03-08T07:00')
		expect(firstMinute('weekly', '2027-03-24T12:00Z', 'Europe/Vienna')).toBe('2027-03-29T05:00')
		expect(isoOf(todayIn('Pacific/Kiritimati', new Date('2027-03-07T17:00Z')))).toBe('2027-03-08')
	})
})

test('a person is where they say, otherwise in their State, otherwise in the office', () => {
	expect(zoneOf({ timeZone: 'Asia/Tokyo', stateIso3: 'GHA' })).toBe('Asia/Tokyo')
	expect(zoneOf({ timeZone: null, stateIso3: 'GHA' })).toBe('Africa/Accra')
	expect(zoneOf({ timeZone: 'Mars/Olympus', stateIso3: null })).toBe('Europe/Vienna')
	for (const zone of Object.values(timeZones)) expect(knownZones).toContain(zone)
	expect(knownZones).not.toContain('Asia/Calcutta')
})

test('a summary names a limited number of lines and counts the rest; of two equal lines it has one', () => {
	const line = (day: number, more: object = {}) => ({
		template: 'screeningPassed' as const,
		requestId: 'a',
		reference: 'SOM-TA-1',
		path: '/requests/a',
		createdAt: new Date(Date.UTC(2027, 0, day, 12)),
		...more,
	})
	const lines = [...Array(205).keys()].map((day) => line(day))
	const { groups, more } = digestContent(lines, 'UTC', 200)
	expect([groups.length, groups[0]?.lines.length, more]).toEqual([1, 200, 5])
	expect(digestContent([line(1), line(1)], 'UTC', 200).groups[0]?.lines).toHaveLength(1)
	const two = digestContent([line(1, { path: '/requests/a/needs/1' }), line(2)], 'UTC', 200)
	expect(two.groups[0]?.path).toBe('/requests/a')
	const draft = digestContent([line(1, { reference: null, path: '/requests/a/needs/1' })], 'UTC', 200)
	expect(draft.groups[0]).toMatchObject({ reference: '—', path: '/requests/a/needs/1' })
})
