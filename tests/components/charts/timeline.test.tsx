import * as fc from 'fast-check'
import { createFormatter } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { Timeline } from '#app/components/charts/timeline.tsx'
import { isLate, marksOf, type TimelineRow, timelineLayout } from '#app/components/charts/timeline-layout.ts'
import { catalogues } from '#app/i18n/words.ts'
import { type Course, TimelinePanel } from '#app/routes/deliveries.$deliveryId/course-panels.tsx'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { deliveryPlan } from '#workflows/delivery/plan.ts'
import { direction, intlLocales, languages } from '#workflows/languages.ts'
import { render } from '../render.tsx'

const today = '2026-06-15'
const rows: TimelineRow[] = [
	{
		key: 'course',
		label: 'Training',
		due: null,
		planned: { on: '2026-05-01', until: '2026-05-08' },
		actual: { on: '2026-05-04', until: '2026-05-11' },
	},
	{
		key: 'mission',
		label: 'Advisory support',
		due: null,
		planned: null,
		actual: { on: '2026-06-01', until: null },
	},
	{
		key: 'followUp',
		label: 'Follow-up',
		due: null,
		planned: { on: '2026-11-08', until: null },
		actual: null,
	},
]

const laidOut = (given: TimelineRow[], now: string, mirrored: boolean, width = 100) =>
	timelineLayout(
		given,
		marksOf(given, now, 'Today').map((mark) => ({ ...mark, width })),
		now,
		{ mirrored, names: 60 },
	)
type Drawn = ReturnType<typeof laidOut>
const markOf = ({ marks }: Drawn, key: string) =>
	marks.find((mark) => mark.key === key) ?? expect.fail(`no mark ${key}`)

/** What a mark takes of the picture: its label, and the stroke between the label and the line. */
function placesOf({ marks, plannedY, actualY, width: whole }: Drawn, mirrored: boolean) {
	return marks.map(({ key, lane, x, y, width }) => {
		const start = mirrored ? whole - x : x
		const label = { from: start, to: start + width, top: y - 12, bottom: y + 17 }
		const stroke =
			lane === 'planned' ? { top: label.bottom, bottom: plannedY } : { top: actualY, bottom: label.top }
		return { key, label, stroke: { from: start, to: start, ...stroke } }
	})
}
type Place = { from: number; to: number; top: number; bottom: number }
const meet = (one: Place, other: Place) =>
	one.from < other.to && other.from < one.to && one.top < other.bottom && other.top < one.bottom

describe('where things stand on a timeline', () => {
	test('is in the order of their days, and the other way round for who reads from the right', () => {
		const [left, right] = [laidOut(rows, today, false), laidOut(rows, today, true)]
		const inOrder = ['course actual', 'mission actual', 'today', 'followUp planned'].map(
			(key) => markOf(left, key).x,
		)
		expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other))
		for (const { key, x } of left.marks) expect(markOf(right, key).x).toBeCloseTo(left.width - x, 0)
	})

	test('planned days are in one lane and actual ones in the other, each at its own day', () => {
		const drawn = laidOut(rows, today, false)
		expect(markOf(drawn, 'mission actual')).toMatchObject({ lane: 'actual', look: 'reached' })
		expect(markOf(drawn, 'course planned')).toMatchObject({
			lane: 'planned',
			look: 'ahead',
			isLate: false,
			span: { on: '2026-05-01', until: '2026-05-08' },
		})
		expect(markOf(drawn, 'course actual')).toMatchObject({
			lane: 'actual',
			isLate: true,
			span: { on: '2026-05-04', until: '2026-05-11' },
		})
		expect(drawn.marks.map(({ key }) => key)).not.toContain('followUp actual')
		const { x = 0, width = 0 } = drawn.passed ?? {}
		expect(x + width).toBeCloseTo(markOf(drawn, 'today').x, 0)
	})

	test('a deadline is a flag at its own day, also where it was met long before or after', () => {
		for (const came of ['2026-05-11', '2026-08-11']) {
			const named: TimelineRow = {
				key: 'nominations',
				label: 'Nominations',
				due: 'Nominations due',
				planned: { on: '2026-07-29', until: null },
				actual: { on: came, until: came },
			}
			const drawn = laidOut([named], '2026-09-01', false)
			const flags = drawn.marks.filter(({ label }) => label === 'Nominations due')
			expect(flags).toMatchObject([{ look: 'deadline', lane: 'planned', span: { on: '2026-07-29' } }])
			expect(markOf(drawn, 'nominations actual')).toMatchObject({ label: 'Nominations', span: { on: came } })
			expect(drawn.late).toHaveLength(came > '2026-07-29' ? 1 : 0)
		}
	})

	test('what did not come is late from its planned day until today', () => {
		const missed = [
			{
				key: 'arrival',
				label: 'Arrival',
				due: null,
				planned: { on: '2026-06-02', until: null },
				actual: null,
			},
		]
		for (const mirrored of [false, true]) {
			const drawn = laidOut(missed, today, mirrored)
			const [{ x = 0, width = 0, from = 0 } = {}] = drawn.late
			expect(markOf(drawn, 'arrival planned')).toMatchObject({ look: 'ahead', isLate: true })
			expect(markOf(drawn, 'arrival planned').x).toBeCloseTo(from, 0)
			expect(mirrored ? x : x + width).toBeCloseTo(markOf(drawn, 'today').x, 0)
			expect(width).toBeGreaterThan(100)
		}
		const html = render(<Timeline rows={missed} today={today} title="Delivery" />)
		expect(html.match(/fill="url\(#[^"]+-stop\)"/g)).toHaveLength(2)
		expect(html).toContain('2 Jun 2026 delayed')
	})

	test('no label overlaps another or a stroke, and all are within the picture, whatever the days', () => {
		const day = fc
			.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
			.map((at) => at.toISOString().slice(0, 10))
		const span = fc.option(fc.tuple(day, fc.option(day)).map(([on, until]) => ({ on, until })))
		void fc.assert(
			fc.property(
				fc.array(fc.tuple(span, span), { maxLength: 8 }),
				day,
				fc.boolean(),
				fc.integer({ min: 20, max: 240 }),
				(spans, now, mirrored, width) => {
					const given = spans.map(([planned, actual], at) => ({
						key: `${at}`,
						label: 'x',
						due: at % 2 === 0 ? 'due' : null,
						planned,
						actual,
					}))
					const drawn = laidOut(given, now, mirrored, width)
					const places = placesOf(drawn, mirrored)
					for (const { label } of places) {
						expect(label.from).toBeGreaterThanOrEqual(0)
						expect(label.to).toBeLessThanOrEqual(drawn.width)
						expect(label.top).toBeGreaterThanOrEqual(0)
						expect(label.bottom).toBeLessThanOrEqual(drawn.height)
					}
					for (const [index, one] of places.entries())
						for (const other of places.slice(index + 1)) {
							expect(meet(one.label, other.label)).toBe(false)
							expect(meet(one.label, other.stroke) || meet(one.stroke, other.label)).toBe(false)
						}
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
	const [course = 0, followUp = 0] = [...html.matchAll(/<text class="[^"]*label[^"]*" x="([\d.]+)"/g)].map(
		([, x]) => Number(x),
	)
	expect(course > followUp).toBe(direction(language) === 'rtl')
})

test.each(languages)(
	'on the page of a delivery "due" stands beside the planned day alone, in %s',
	(language) => {
		const called = { at: '2026-06-01T10:00:00Z', startsOn: '2026-12-01', endsOn: '2026-12-05' }
		const record = { callForNominations: called, nominate: { at: '2026-08-11T10:00:00Z' } }
		const plan = deliveryPlan(
			{ kind: 'training', status: 'nominated', record, openedAt: new Date('2026-06-01T10:00:00Z') },
			{ dueAt: (_, from) => new Date(from.getTime() + 33 * 24 * 60 * 60 * 1000), dayOf: dayOfOffice },
		)
		const { nominations } = Object.fromEntries(plan.map((one) => [one.what, one]))
		expect(nominations).toMatchObject({ planned: { on: '2026-10-29' }, actual: { on: '2026-08-11' } })
		const course = { stages: [], plan, today: '2026-09-01' } as unknown as Course // what the panel reads
		const html = render(<TimelinePanel course={course} />, language)
		const { due, milestones } = catalogues[language].timeline
		const written = (on: string) =>
			createFormatter({ locale: intlLocales[language] }).dateTime(new Date(on), {
				day: 'numeric',
				month: 'short',
				year: 'numeric',
				timeZone: 'UTC',
			})
		const drawn = [...html.matchAll(/<text class="[^"]*label[^"]*"[^>]*>([^<]*)<tspan[^>]*>([^<]*)</g)]
		const daysBeside = (words: string) =>
			drawn.filter(([, label]) => label === words).map(([, , day = '']) => day)
		expect(daysBeside(due.nominations)).toEqual([written('2026-10-29')])
		expect(daysBeside(milestones.nominations)).toEqual([written('2026-08-11')])
		const [, rowOf = ''] =
			html.match(new RegExp(`<th scope="row"[^>]*>${milestones.nominations}</th>(.*?)</tr>`)) ?? []
		expect([...rowOf.matchAll(/dateTime="([^"]*)"/g)].map(([, day]) => day)).toEqual([
			'2026-10-29',
			'2026-08-11',
		])
		expect(html.match(/<tbody>.*<\/tbody>/s)?.[0]).not.toContain(due.nominations)
	},
)
