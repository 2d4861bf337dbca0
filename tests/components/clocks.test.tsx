import { describe, expect, test } from 'vitest'
import type { Clocks } from '#app/domain/clocks/clocks-in-view.server.ts'
import { ClocksPanel, TimePart } from '#app/routes/requests.$requestId._index/clocks-panel.tsx'
import { ClockPanel } from '#app/routes/requests.$requestId.needs.$needId._index/status-panels.tsx'
import { languages } from '#workflows/languages.ts'
import { render } from './render.tsx'

const calendar: Clocks['calendar'] = {
	state: 'Egypt',
	weekend: [5, 6],
	timeZone: 'Africa/Cairo',
	holidays: 'sample',
}
const whole: NonNullable<Clocks['whole']> = {
	unodc: 12,
	state: 31,
	durations: { gross: 60, net: 16 },
	awaited: 'you',
	running: {
		party: 'state',
		since: '2026-03-03',
		dueOn: '2026-04-02',
		overdue: false,
		left: 20,
	},
	held: [
		{ party: 'office', workingDays: 12, calendarDays: 16 },
		{ party: 'state', workingDays: 31, calendarDays: 44 },
	],
}
const clocks: Clocks = { reader: 'state', calendar, whole, needs: [] }
const late = {
	party: 'office',
	stage: 'accepted',
	since: '2026-03-03',
	dueOn: '2026-03-09',
	overdue: true,
	left: 4,
} as const
const needs = [
	{ id: 'n1', number: '1', title: 'Course', ...whole, awaited: null, running: late },
	{ id: 'n2', number: '2', title: 'Kits', ...whole, awaited: null, running: null },
]

describe('the time with each side', () => {
	test('is shown to a State as its own', () => {
		const html = render(<ClocksPanel requestId="r" clocks={clocks} />)
		expect(html).toContain('12 working days with UNODC, 31 with your State')
		expect(html).toContain(
			'Total since submission: 60 days. Excluding time waiting for requested clarifications: 16 days',
		)
		for (const text of ['You', '3 March 2026', '2 April 2026', 'Friday and Saturday', 'Africa/Cairo'])
			expect(html).toContain(text)
		expect(html).not.toContain('Overdue')
	})

	test.each([
		['state', 'date in the State'],
		['office', 'date in Vienna'],
	] as const)('names whose day it is, where the %s has another one', (party, named) => {
		const shown = (isApart?: true) =>
			render(
				<ClocksPanel
					requestId="r"
					clocks={{ ...clocks, whole: { ...whole, running: { ...late, party, isApart } } }}
				/>,
			)
		expect(shown(true).match(new RegExp(named, 'g'))).toHaveLength(2)
		expect(shown()).not.toContain(named)
	})

	test('names the person of the State who must act, where it is not the reader', () => {
		const withFocalPoint = { ...clocks, whole: { ...whole, awaited: ['focalPoint' as const] } }
		const html = render(<ClocksPanel requestId="r" clocks={withFocalPoint} />)
		expect(html).toMatch(/Currently with<\/dt><dd[^>]*><div>Focal point</)
		expect(html).not.toContain('>You<')
		expect(render(<TimePart clocks={withFocalPoint} />)).toContain('>Your State<')
	})

	test('counts in a calendar whose weekend is named in its own order, though Sunday is stored first', () => {
		const european = { ...clocks, calendar: { ...calendar, weekend: [0, 6] } }
		expect(render(<ClocksPanel requestId="r" clocks={european} />)).toContain('Saturday and Sunday')
		expect(render(<ClocksPanel requestId="r" clocks={european} />, 'es')).toContain('sábado y domingo')
	})

	test('is shown to the office as that of the State', () => {
		const html = render(<ClocksPanel requestId="r" clocks={{ ...clocks, reader: 'office' }} />)
		expect(html).toContain('12 working days with UNODC, 31 with the State')
	})

	test('says in words that something is overdue, and of each need who has it', () => {
		const html = render(
			<ClocksPanel requestId="r" clocks={{ ...clocks, whole: { ...whole, running: null }, needs }} />,
		)
		expect(html).toContain('<strong class="_overdue')
		expect(html).toContain('>Overdue</strong>')
		expect(html).toContain('href="/requests/r/needs/n1"')
		expect(html).toContain('None')
		expect(html).toContain('The needs are processed separately')
	})

	test('is not counted before the request is filed', () => {
		const before = { ...whole, unodc: 0, state: 0, held: [] }
		expect(render(<ClocksPanel requestId="r" clocks={{ ...clocks, whole: before }} />)).toContain(
			'Processing time is counted from the date of submission',
		)
	})

	test('is omitted where there is nothing to show', () => {
		expect(render(<ClocksPanel requestId="r" clocks={{ ...clocks, whole: null }} />)).toBe('')
		expect(render(<ClockPanel clock={{ reader: 'state', calendar, clock: null }} />)).toBe('')
	})
})

test.each(languages)('both panels can be drawn in %s', (language) => {
	for (const reader of ['state', 'office'] as const)
		for (const days of [0, 1, 2, 3, 12, 31, 100]) {
			const clock = { ...whole, unodc: days, state: days, durations: { gross: days, net: days } }
			const html =
				render(<ClocksPanel requestId="r" clocks={{ reader, calendar, whole: clock, needs }} />, language) +
				render(
					<ClockPanel clock={{ reader, calendar: { ...calendar, holidays: 'none' }, clock }} />,
					language,
				)
			expect(html).not.toMatch(/clocks\.|\{|undefined/)
		}
})
