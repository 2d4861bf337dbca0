import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenAxis, marksOf, timelineLayout } from '#app/components/charts/timeline-layout.ts'

const DAY = 24 * 60 * 60 * 1000
const at = (...days: number[]) => days.map((day) => day * DAY)

describe('a line of time', () => {
	test('keeps its scale where all gaps are equal, however long', () => {
		for (const times of [at(0, 30, 60, 90), at(0, 365, 730), at(0, 400)]) {
			const { along, breaks } = brokenAxis(times)
			expect(breaks).toEqual([])
			const [second = 0, last = 1] = [times[1], times.at(-1)]
			expect(along(second)).toBeCloseTo(second / last, 5)
		}
	})

	test('is cut where one odd date would stretch it', () => {
		const { along, breaks } = brokenAxis(at(0, 10, 25, 40, 440))
		expect(breaks.map(({ from, to }) => [from / DAY, to / DAY])).toEqual([[40, 440]])
		// The others have nearly half the line instead of a tenth.
		expect(along(40 * DAY)).toBeGreaterThan(0.4)
		expect(along(440 * DAY)).toBe(1)
	})

	test('can be cut at both ends', () =>
		expect(brokenAxis(at(-900, 0, 10, 20, 30, 900)).breaks).toHaveLength(2))

	test.each([[[]], [[5]], [[5, 5]]])('has a place for %j', (days) => {
		const { along } = brokenAxis(at(...days))
		expect(along(5 * DAY)).toBe(0)
	})

	test('keeps the order of its moments and stays between its ends', () =>
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 300 }), (days) => {
				const { along } = brokenAxis(at(...days))
				const places = at(...days.toSorted((one, other) => one - other)).map(along)
				for (const [index, place] of places.entries()) {
					expect(place).toBeGreaterThanOrEqual(places[index - 1] ?? 0)
					expect(place).toBeLessThanOrEqual(1 + 1e-9)
				}
			}),
		))
})

test('a timeline is cut where nothing happens for long, and says how long that is', () => {
	const day = (on: string) => ({
		key: on,
		label: on,
		due: null,
		planned: { on, until: null },
		actual: null,
	})
	const rows = ['2026-07-10', '2026-07-19', '2026-08-23', '2026-09-20', '2028-01-10'].map(day)
	for (const mirrored of [false, true]) {
		const marks = marksOf(rows, '2026-10-01', 'Today').map((mark) => ({ ...mark, width: 90 }))
		const drawn = timelineLayout(rows, marks, '2026-10-01', { mirrored, names: 60 })
		expect(drawn.breaks).toMatchObject([{ days: 466 }])
		const [cut] = drawn.breaks
		expect(cut?.x).toBeGreaterThan(0)
		expect(cut?.x).toBeLessThan(drawn.width)
	}
})
