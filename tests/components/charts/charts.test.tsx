import { describe, expect, test } from 'vitest'
import { barLengths, DayBars, Histogram } from '#app/components/charts/histogram.tsx'
import {
	NeedStatusBar,
	type Segment,
	StackedBar,
	segmentPlaces,
} from '#app/components/record/need-status-bar.tsx'
import { direction, languages } from '#workflows/languages.ts'
import { render } from '../render.tsx'

const segments: Segment[] = [
	{ key: 'a', label: 'Waiting', count: 3, tone: 'wait', href: '/requests?status=a' },
	{ key: 'b', label: 'Moving', count: 0, tone: 'move' },
	{ key: 'c', label: 'Done', count: 1, tone: 'good' },
]

/** The numbers of one attribute of the drawn bars, without those of patterns. */
const numbersOf = (html: string, name: string) =>
	[...html.matchAll(new RegExp(`<rect[^>]* ${name}="([\\d.]+)%"`, 'g'))].map(([, number]) => Number(number))

describe('parts of a whole', () => {
	test.each([
		[[1], [100]],
		[
			[3, 1],
			[75, 25],
		],
		[
			[0, 0, 2],
			[0, 0, 100],
		],
	])('of %j take %j per cent', (counts, sizes) =>
		expect(segmentPlaces(counts).map(({ size }) => size)).toEqual(sizes),
	)

	test('fill the bar, and one of thousands can still be seen', () => {
		const places = segmentPlaces([1, 5000, 1, 9998])
		for (const { size } of places) expect(size).toBeGreaterThan(0.9)
		expect(places.reduce((sum, { size }) => sum + size, 0)).toBeCloseTo(100, 0)
		for (const [index, { at, size }] of places.slice(0, -1).entries())
			expect(places[index + 1]?.at).toBeCloseTo(at + size, 1)
	})

	test('say what they are: as a sentence, in the key and in the table; nothing of what is none', () => {
		const html = render(<StackedBar title="Needs" segments={segments} />)
		expect(html).toContain('role="img" aria-label="Needs. Waiting: 3, Done: 1."')
		expect(html).toContain('<a href="/requests?status=a">Waiting</a>')
		expect(html.match(/<tbody>.*<\/tbody>/s)?.[0].match(/<tr>/g)).toHaveLength(2)
		expect(html).toContain('75%')
		expect(html).not.toContain('Moving')
	})

	test('without anything to show are a sentence alone', () => {
		const html = render(<StackedBar title="Needs" segments={[]} />)
		expect(html).toBe('<p>There are no entries: Needs</p>')
	})

	test('begin where the reader begins', () => {
		const [left, right] = [render(<StackedBar title="x" segments={segments} />), arabic()]
		expect(numbersOf(left, 'x')).toEqual([0, 75])
		expect(numbersOf(right, 'x')).toEqual([25, 0])
	})
	const arabic = () => render(<StackedBar title="x" segments={segments} />, 'ar')

	test('take their patterns from their own picture', () => {
		const html = render(
			<>
				<StackedBar title="one" segments={segments} />
				<StackedBar title="two" segments={segments} />
			</>,
		)
		const ids = [...html.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id)
		expect(new Set(ids).size).toBe(4)
		for (const [, used] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(used)
	})
})

describe('bars of days', () => {
	test.each([
		[[], []],
		[[0], [0]],
		[
			[20, 0],
			[100, 0],
		],
		[
			[4000, 1],
			[100, 1],
		],
	])('of %j are %j per cent long', (counts, lengths) => expect(barLengths(counts)).toEqual(lengths))

	test('name each party with its working days, and in the table its calendar days', () => {
		const bars = [
			{ key: 'o', label: 'UNODC', count: 20, calendarDays: 28 },
			{ key: 's', label: 'The State', count: 5, calendarDays: 7, isLate: true },
		]
		const html = render(<DayBars title="Time" bars={bars} />)
		expect(html).toContain('role="img" aria-label="Time. UNODC: 20, The State: 5."')
		expect(html.match(/<tbody>.*<\/tbody>/s)?.[0]).toContain('28')
		// Lateness is hatched, not only coloured.
		expect(html.match(/url\(#/g)).toHaveLength(1)
	})

	test('without any entry are replaced by a sentence', () =>
		expect(render(<DayBars title="Time" bars={[]} />)).toBe('<p>There are no entries: Time</p>'))
})

describe('columns of ranges', () => {
	const bins = (...counts: number[]) => counts.map((count, at) => ({ key: `${at}`, label: `r${at}`, count }))

	test('show every range, also those without entries', () => {
		const html = render(<Histogram title="Waiting" by="Days" bins={bins(4, 0, 1)} />)
		expect(html).toContain('aria-label="Waiting. r0: 4, r2: 1."')
		expect(numbersOf(html, 'height')).toEqual([100, 0, 25])
		expect(html.match(/<tbody>.*<\/tbody>/s)?.[0].match(/<tr>/g)).toHaveLength(3)
	})

	test('are a sentence where all are empty', () =>
		expect(render(<Histogram title="Waiting" by="Days" bins={bins(0, 0)} />)).toMatch(/^<p>/))
})

test.each(languages)(
	'pictures need no styles of their own and no words that are missing, in %s',
	(language) => {
		const html = render(
			<>
				<NeedStatusBar
					counts={[
						{ status: 'evaluated', count: 1 },
						{ status: 'pending', count: 2 },
					]}
				/>
				<DayBars title="t" bars={[{ key: 'a', label: 'A', count: 3, calendarDays: 5 }]} />
				<Histogram title="t" by="b" bins={[{ key: 'a', label: 'A', count: 3 }]} />
			</>,
			language,
		)
		expect(html).not.toMatch(/ style=|charts\.[a-z]|status\.[a-z]|undefined|NaN/)
		// In the order of the process, from the start of the line.
		const [first, second] = numbersOf(html, 'x')
		expect((first ?? 0) > (second ?? 0)).toBe(direction(language) === 'rtl')
	},
)
