import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AgeBands } from '#app/components/charts/age-bands.tsx'
import { Bars } from '#app/components/charts/bars.tsx'
import { DotStrip } from '#app/components/charts/dot-strip.tsx'
import { chartWordsIn } from '#app/components/charts/file/chart-file.server.ts'
import { Funnel } from '#app/components/charts/funnel.tsx'
import type { Figure } from '#app/components/charts/model.ts'
import { classesFor, PlaceMap } from '#app/components/charts/place-map.tsx'
import { StackedBars } from '#app/components/charts/stacked-bars.tsx'
import { TimeColumns, timeColumnsPicture } from '#app/components/charts/time-columns.tsx'
import { languages } from '#workflows/languages.ts'
import { subregions } from '#workflows/vocabulary.ts'
import { render } from '../render.tsx'

const head = {
	key: 'k',
	title: 'Title',
	asAt: '2026-11-28',
	measure: 'Needs',
	unit: { kind: 'number' },
} as const
const labels = [
	'Mali',
	'Renforcement des capacités de détection des documents frauduleux aux postes frontière',
	'تدريب المحققين على تتبع تهريب المهاجرين عبر المنصات الرقمية',
	'加强边境检查站识别伪造旅行证件和打击偷运移民犯罪能力的培训',
	'Взаимодействие правоохранительных органов <b>&"',
]
const figure: fc.Arbitrary<Figure> = fc.oneof(
	{ weight: 6, arbitrary: fc.nat(5000) },
	fc.constantFrom<Figure>(0, 'hidden', 'unknown'),
)
const part = fc.record({ figure, href: fc.constantFrom(undefined, '/needs?status=open&region=1') })
const row = fc.tuple(part, fc.constantFrom(...labels))
const rows = fc.array(row, { minLength: 1, maxLength: 40 })
const language = fc.constantFrom(...languages)
const runs = { numRuns: 12 }

type Cell = { text: string; href: string | undefined }
const plain = (html: string) =>
	html
		.replaceAll(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&')
const cellOf = (html: string): Cell => ({ text: plain(html), href: /<a href="([^"]*)"/.exec(html)?.[1] })
/** The cells of the table below a chart, row by row. */
function tableOf(html: string): Cell[][] {
	const [, body = ''] = /<tbody>(.*)<\/tbody>/s.exec(html) ?? []
	return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, cells = '']) =>
		[...cells.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cellOf(cell)),
	)
}
/** The rows of a chart: its label and the text at its shapes. */
function drawnRows(html: string): { label: Cell; values: Cell[]; marks: string }[] {
	const [picture = ''] = html.split('<details')
	const list = picture.match(/<ul.*?<\/ul>/s)?.[0] ?? ''
	return [...list.matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, item = '']) => {
		const [label = '', rest = ''] = item.split(/<svg[^>]*height="16"[^>]*>/)
		const [marks = '', values = ''] = rest.split(/<\/svg>(?=<span)/)
		const said = values.split(/<span class="[^"]*value_?[^"]*">/).slice(1)
		return { label: cellOf(label), values: said.map(cellOf).filter(({ text }) => text), marks }
	})
}
/** A chart says nothing else than its table, with the same links. */
function isTwin(html: string, column = 1) {
	const [drawn, table] = [drawnRows(html), tableOf(html)]
	expect(drawn.map(({ label }) => label.text)).toEqual(table.map(([name]) => name?.text))
	for (const [index, { values }] of drawn.entries()) {
		const own = table[index] ?? []
		expect(values[0]).toEqual(own[column])
		for (const value of values) expect(own).toContainEqual(value)
	}
}
const isEmpty = (html: string) => !html.includes('<details')

describe('every chart equals its table', () => {
	test('bars, where each hidden value has the same length', () => {
		fc.assert(
			fc.property(rows, language, (drawn, spoken) => {
				const model = drawn.map(([given, label], index) => ({ key: `${index}`, label, ...given }))
				const html = render(<Bars model={{ ...head, by: 'Region', rows: model, hasShares: true }} />, spoken)
				expect(isEmpty(html)).toBe(drawn.every(([given]) => given.figure === 0))
				if (isEmpty(html)) return
				isTwin(html)
				for (const [index, { marks }] of drawnRows(html).entries())
					expect([index, /width="18"/.test(marks)]).toEqual([
						index,
						typeof drawn[index]?.[0].figure !== 'number',
					])
				expect(html).not.toMatch(/ style=|undefined|NaN|charts\./)
			}),
			runs,
		)
	})

	test('stacked bars: each part of each row', () => {
		const series = (['move', 'wait', 'good'] as const).map((tone) => ({ key: tone, label: tone, tone }))
		fc.assert(
			fc.property(
				fc.array(fc.tuple(part, part, part), { minLength: 1, maxLength: 12 }),
				language,
				(given, spoken) => {
					const model = given.map((parts, index) => ({
						key: `${index}`,
						label: labels[index % 5] ?? '',
						parts,
					}))
					const html = render(<StackedBars model={{ ...head, by: 'Region', series, rows: model }} />, spoken)
					if (isEmpty(html)) return
					isTwin(html)
					for (const [index, { values }] of drawnRows(html).entries())
						expect(values).toEqual(tableOf(html)[index]?.slice(1, 4))
				},
			),
			runs,
		)
	})

	test('funnel and dots', () => {
		fc.assert(
			fc.property(rows, language, (given, spoken) => {
				const steps = given.map(([each, label], index) => ({ key: `${index}`, label, ...each }))
				const funnel = render(<Funnel model={{ ...head, steps }} />, spoken)
				if (!isEmpty(funnel)) isTwin(funnel)
				const strip = steps.map((step) => ({
					...step,
					median: step.figure,
					p90: step.figure,
					count: step.figure,
				}))
				const dots = render(<DotStrip model={{ ...head, by: 'Step', rows: strip }} />, spoken)
				if (!isEmpty(dots)) isTwin(dots)
			}),
			runs,
		)
	})

	test('dots: the sentence is about the medians, not about the longer times beside them', () => {
		const times = [
			{ key: 'a', label: 'Decision', median: 5, p90: 204, count: 9 },
			{ key: 'b', label: 'Offer', median: 8, p90: 12, count: 9 },
		]
		const html = render(<DotStrip model={{ ...head, by: 'Step', rows: times }} />)
		expect(html).toContain('The highest of 2 medians shown is 8: Offer.')
	})

	test('columns: every link, number and height', () => {
		fc.assert(
			fc.property(fc.array(part, { minLength: 1, maxLength: 60 }), language, (given, spoken) => {
				const periods = given.map((each, index) => ({
					from: new Date(Date.UTC(2022, index, 1)).toISOString().slice(0, 10),
					parts: [each],
				}))
				const series = [{ key: 'in', label: 'In', tone: 'move' as const }]
				const html = render(<TimeColumns model={{ ...head, step: 'month', series, periods }} />, spoken)
				if (isEmpty(html)) return
				const table = tableOf(html)
				expect(table).toHaveLength(periods.length)
				const [picture = ''] = html.split('<details')
				const linked = [...picture.matchAll(/<a href="([^"]*)" aria-label="([^"]*)"/g)]
				const wanted = given.length > 9 ? [] : table.filter(([, cell]) => cell?.href)
				expect(linked.map(([, href, name]) => [href, name?.split(': ').at(-1)])).toEqual(
					wanted.map(([, cell]) => [cell?.href, cell?.text]),
				)
				const heights = [
					...picture.matchAll(/<rect x="[^"]*" width="[^"]*" y="[^"]*" height="([\d.]+)"(?! fill="none")/g),
				]
				const drawn = given.filter((each) => each.figure !== 0)
				expect(heights).toHaveLength(drawn.length)
				const most = Math.max(...given.map((each) => (typeof each.figure === 'number' ? each.figure : 0)))
				for (const [index, each] of drawn.entries())
					if (typeof each.figure !== 'number') expect(heights[index]?.[1]).toBe('18')
					else if (each.figure === most) expect(Number(heights[index]?.[1])).toBeGreaterThan(60)
				expect(html).not.toMatch(/ style=|undefined|NaN|charts\./)
			}),
			runs,
		)
	})

	test('a 0 does not take the place of the number beside it', () => {
		const series = [
			{ key: 'submitted', label: 'Submitted', tone: 'move' as const },
			{ key: 'ended', label: 'Ended', tone: 'good' as const },
		]
		const periods = [2, 0, 3, 0, 0, 0, 1, 2].map((submitted, index) => ({
			from: `2026-0${index + 1}-01`,
			parts: [{ figure: submitted }, { figure: 0 }],
		}))
		const { drawing } = timeColumnsPicture({ ...head, step: 'month', series, periods }, chartWordsIn('en'))
		const [submitted, ended] = drawing.kind === 'plot' ? drawing.columns.slice(-2) : []
		expect(submitted?.values).toMatchObject([{ text: '2', room: expect.stringMatching(/always|half/) }])
		// Where there is room for both.
		expect(ended?.values).toMatchObject([{ text: '0', room: 'wide' }])
	})

	test('ages: the late part is named in the chart and in the table', () => {
		const bands = [
			{ from: 0, to: 4, figure: 9, late: { figure: 2, href: '/late' } },
			{ from: 5, to: null, figure: 'hidden' as const },
		]
		for (const spoken of languages) {
			const html = render(<AgeBands model={{ ...head, of: 'weeks', bands }} />, spoken)
			expect(tableOf(html)[0]?.slice(1)).toEqual([
				{ text: '9', href: undefined },
				{ text: '2', href: '/late' },
			])
			expect(html.split('<details')[0]).toMatch(/>9<\/text>.*>2<\/text>.*>\.\.<\/text>/s)
		}
	})

	test('ages: every band is named and has its number where a chart fills half a page', () => {
		const bounds = [0, 5, 9, 14, 27, 53]
		const bands = bounds.map((from, at) => ({ from, to: (bounds[at + 1] ?? 0) - 1, figure: 12 + at }))
		const open = bands.map((band) => (band.from === 53 ? { ...band, to: null } : band))
		const html = render(<AgeBands model={{ ...head, of: 'weeks', bands: open }} />)
		const shown = [...html.matchAll(/<(text|svg)[^>]* data-room="(always|half)"/g)].map(([, tag]) => tag)
		expect(shown.filter((tag) => tag === 'text')).toHaveLength(bounds.length)
		expect(shown.filter((tag) => tag === 'svg')).toHaveLength(bounds.length)
	})

	test('map: a dot for each place that is not zero, larger for more', () => {
		fc.assert(
			fc.property(fc.array(figure, { minLength: 22, maxLength: 22 }), language, (given, spoken) => {
				const places = subregions.map((at, index) => ({ key: at, label: at, at, figure: given[index] ?? 0 }))
				const html = render(<PlaceMap model={{ ...head, by: 'Subregion', places }} />, spoken)
				if (isEmpty(html)) return
				const [map = ''] = html.match(/<svg[^>]*role="img".*?<\/svg><\/div>/s) ?? []
				expect(map.match(/<circle/g)).toHaveLength(given.filter((each) => each !== 0).length)
				expect(tableOf(html).map(([name]) => name?.text)).toEqual([...subregions])
			}),
			runs,
		)
		expect(classesFor(3)).toEqual([1, 2])
		expect(classesFor(48)).toEqual([1, 2, 5, 10, 25])
		expect(classesFor(1240)).toEqual([1, 100, 250, 500, 1000])
	})
})
