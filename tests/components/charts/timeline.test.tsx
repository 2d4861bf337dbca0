import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Timeline } from '#app/components/charts/timeline.tsx'
import { isLate, type TimelineRow, timelineLayout } from '#app/components/charts/timeline-layout.ts'
import { direction, languages } from '#workflows/languages.ts'
import { render } from '../render.tsx'

const today = '2026-06-15'
const rows: TimelineRow[] = [
	{
		key: 'course',
		label: 'Training',
		planned: { on: '2026-05-01', until: '2026-05-08' },
		actual: { on: '2026-05-04', until: '2026-05-11' },
	},
	{ key: 'mission', label: 'Advisory support', planned: null, actual: { on: '2026-06-01', until: null } },
	{ key: 'followUp', label: 'Follow-up', planned: { on: '2026-11-08', until: null }, actual: null },
]

describe('where things stand on a timeline', () => {
	test('is in the order of their days, and the other way round for who reads from the right', () => {
		const [left, right] = [timelineLayout(rows, today, false), timelineLayout(rows, today, true)]
		const [course, , followUp] = left.rows
		expect(course?.planned?.x).toBeLessThan(course?.actual?.x ?? 0)
		expect(course?.actual?.x).toBeLessThan(left.today)
		expect(left.today).toBeLessThan(followUp?.planned?.x ?? 0)
		expect(right.today).toBeCloseTo(left.width - left.today, 0)
		for (const [index, row] of left.rows.entries()) {
			const other = right.rows[index]
			for (const name of ['planned', 'actual'] as const) {
				const [bar, mirrored] = [row[name], other?.[name]]
				if (bar && mirrored) expect(mirrored.x).toBeCloseTo(left.width - bar.x - bar.width, 0)
			}
		}
		expect(left.rows.map(({ y }) => y)).toEqual([...left.rows.map(({ y }) => y)].sort((a, b) => a - b))
	})

	test('what goes on lasts until today; what is a single day can still be seen', () => {
		const { rows: drawn, today: now } = timelineLayout(rows, today, false)
		const mission = drawn[1]?.actual
		expect((mission?.x ?? 0) + (mission?.width ?? 0)).toBeCloseTo(now, 0)
		expect(drawn[2]?.planned).toMatchObject({ point: true, width: 6 })
	})

	test('what did not come is late from its planned day until today', () => {
		const missed = [
			{ key: 'arrival', label: 'Arrival', planned: { on: '2026-06-02', until: null }, actual: null },
		]
		for (const mirrored of [false, true]) {
			const { rows: drawn, today: now } = timelineLayout(missed, today, mirrored)
			const bar = drawn[0]?.actual
			expect(drawn[0]?.late).toBe(true)
			const [end, start] = [(bar?.x ?? 0) + (bar?.width ?? 0), bar?.x ?? 0]
			expect(mirrored ? start : end).toBeCloseTo(now, 0)
			expect(bar?.width).toBeGreaterThan(100)
		}
		const html = render(<Timeline rows={missed} today={today} title="Delivery" />)
		expect(html.match(/fill="url\(#[^"]+-stop\)"/g)).toHaveLength(2)
	})

	test('always names days: the first and the last where no two months begin in what is drawn', () => {
		const short = [{ key: 'terms', label: 'Terms', planned: null, actual: { on: '2026-06-02', until: null } }]
		for (const mirrored of [false, true])
			expect(
				timelineLayout(short, today, mirrored).ticks.map(({ date }) => date.toISOString().slice(5, 10)),
			).toEqual(['06-02', '07-02'])
		expect(timelineLayout(rows, today, false).ticks.some(({ isDay }) => isDay)).toBe(false)
	})

	test('stays within the picture, whatever the days, with at most nine months marked', () => {
		const day = fc
			.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
			.map((at) => at.toISOString().slice(0, 10))
		const span = fc.option(fc.tuple(day, fc.option(day)).map(([on, until]) => ({ on, until })))
		void fc.assert(
			fc.property(
				fc.array(fc.tuple(span, span), { maxLength: 8 }),
				day,
				fc.boolean(),
				(spans, now, mirrored) => {
					const given = spans.map(([planned, actual], at) => ({ key: `${at}`, label: 'x', planned, actual }))
					const drawn = timelineLayout(given, now, mirrored)
					const bars = drawn.rows
						.flatMap(({ planned, actual }) => [planned, actual])
						.filter((bar) => bar !== null)
					for (const { x, width } of bars) {
						expect(x).toBeGreaterThanOrEqual(0)
						expect(x + width).toBeLessThanOrEqual(drawn.width)
					}
					expect(drawn.ticks.length).toBeLessThanOrEqual(9)
					for (const { x } of drawn.ticks) expect(x >= 0 && x <= drawn.width).toBe(true)
				},
			),
		)
	})
})

test.each([
	[{ on: '2026-06-14', until: null }, null, true],
	[{ on: '2026-06-15', until: null }, null, false],
	[{ on: '2026-06-01', until: '2026-06-20' }, null, false],
	[{ on: '2026-06-01', until: null }, { on: '2026-06-01', until: '2026-06-01' }, false],
	[{ on: '2026-06-01', until: null }, { on: '2026-06-02', until: '2026-06-02' }, true],
	[{ on: '2026-06-01', until: '2026-06-10' }, { on: '2026-06-05', until: null }, true],
	[null, { on: '2026-06-05', until: null }, false],
])('planned %j, come %j: late is %s', (planned, actual, late) =>
	expect(isLate({ planned, actual }, today)).toBe(late),
)

test.each(languages)('the picture has its table beside it, in %s', (language) => {
	const html = render(<Timeline rows={rows} today={today} title="A title" />, language)
	expect(html).not.toMatch(/ style=/)
	expect(html).toMatch(/<svg[^>]* role="img" aria-labelledby="[^"]+"/)
	expect(html.match(/<tbody>.*<\/tbody>/s)?.[0].match(/<tr>/g)).toHaveLength(rows.length)
	for (const day of ['2026-05-01', '2026-05-11', '2026-11-08']) expect(html).toContain(`dateTime="${day}"`)
	const [, x] = html.match(/<text class="[^"]*label[^"]*" x="(\d+)"/) ?? []
	expect(Number(x) > 380).toBe(direction(language) === 'rtl')
})
