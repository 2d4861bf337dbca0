import { describe, expect, test } from 'vitest'
import { shownText } from '#app/domain/report/editing/shown-text.ts'
import { reportDays } from '#app/domain/report/report-days.ts'
import { type ReleasedCells, releasedCells } from '#app/domain/report/report-model.ts'
import { readReportText, textProblems } from '#app/domain/report/report-text.ts'
import type { ReleasedTable } from '#workflows/releases/tables.ts'

const tables: ReleasedTable[] = [
	{
		table: 'kinds',
		dims: ['kind'],
		columns: ['n'],
		rows: [
			{ dims: { kind: 'training' }, cells: [12] },
			{ dims: { kind: 'advisory' }, cells: [null] },
			{ dims: { kind: 'total' }, cells: [40] },
		],
	},
	{
		table: 'unmetThemes',
		dims: ['theme'],
		columns: ['n'],
		rows: [{ dims: { theme: 'SEA' }, cells: [0] }],
	},
]
const cells: ReleasedCells = releasedCells(tables)
const days = reportDays({ number: '2026-H1', asAt: new Date('2026-07-02T10:00:00Z') })
const problems = (text: string) => textProblems(text, { cells, days, states: new Set(['GHA']) })

describe('the text of a paragraph', () => {
	test('has numbers, shares, States, notes and items', () => {
		const { lead, items } = readReportText(
			'Of {kinds:total:n} needs, {kinds:training:n/kinds:total:n}^[See {state:GHA} [2026].] were:\r\n- one;\n- two,\nand more.',
		)
		expect(lead).toEqual([
			{ kind: 'text', text: 'Of ' },
			{ kind: 'cells', cells: ['kinds:total:n'] },
			{ kind: 'text', text: ' needs, ' },
			{ kind: 'cells', cells: ['kinds:training:n', 'kinds:total:n'] },
			{
				kind: 'note',
				pieces: [
					{ kind: 'text', text: 'See ' },
					{ kind: 'state', iso3: 'GHA' },
					{ kind: 'text', text: ' [2026].' },
				],
			},
			{ kind: 'text', text: ' were:' },
		])
		expect(items).toEqual([[{ kind: 'text', text: 'one;' }], [{ kind: 'text', text: 'two, and more.' }]])
	})

	test('names days from the dataset instead of typed ones', () => {
		const text = 'From {day:first} to {day:last}, as at { day:dataset }, {day:never}.'
		expect(problems(text)).toEqual([{ problem: 'unknown', typed: 'day:never' }])
		const { lead } = shownText(text.replace(', {day:never}', ''), { cells, days, states: new Set() })
		expect(lead.filter(({ kind }) => kind !== 'text')).toEqual([
			{ kind: 'day', day: '2026-01-01' },
			{ kind: 'day', day: '2026-06-30' },
			{ kind: 'day', day: '2026-07-02' },
		])
		const unbound = reportDays({ number: 'all', asAt: new Date(0) })
		expect(textProblems(text, { cells, days: unbound, states: new Set() })).toHaveLength(3)
	})

	test('can be read whatever is typed', () => {
		for (const typed of ['', '{', '}{', '^[', '^[a', '{{x}}', '- ', '{a/b/c}', '^[^[x]]'])
			expect(() => readReportText(typed)).not.toThrow()
	})

	test('names no hidden number, in no sentence, note or item', () => {
		expect(problems('{kinds:training:n} of {kinds:total:n} by {state:GHA}')).toEqual([])
		const hidden = { problem: 'hidden', typed: 'kinds:advisory:n' }
		expect(problems('x {kinds:advisory:n}')).toEqual([hidden])
		expect(problems('x^[{kinds:advisory:n}]\n- { kinds:advisory:n }')).toEqual([hidden, hidden])
		expect(problems('{kinds:advisory:n/kinds:total:n}')).toMatchObject([{ problem: 'hidden' }])
	})

	test('names nothing that is not there, and no share of unlike numbers', () => {
		expect(problems('{kinds:gifts:n} {anything} {state:XXX}').map(({ problem }) => problem)).toEqual([
			'unknown',
			'unknown',
			'unknown',
		])
		expect(problems('{kinds:training:n/unmetThemes:SEA:n}')).toMatchObject([{ problem: 'noShare' }])
		expect(problems('{unmetThemes:SEA:n/unmetThemes:SEA:n}')).toMatchObject([{ problem: 'noShare' }])
	})
})
