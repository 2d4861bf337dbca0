import { expect, test } from 'vitest'
import { endStatus, holidaysUntil } from '#workflows/reference/data-ends.ts'
import {
	listDifference,
	listText,
	overlap,
	readListLines,
	yearsOf,
} from '#workflows/reference/reference-lists.ts'

test('a pasted list is read line by line, and written as it is read', () => {
	const list = readListLines('gha\r\n\n CHE no\nBGD;2031-05-01 \n')
	expect(list).toEqual({ GHA: true, CHE: false, BGD: '2031-05-01' })
	expect(listText(list as never)).toBe('BGD 2031-05-01\nCHE no\nGHA')
})

test.each([
	['GHA\nGhana', 'badListLine:2'],
	['GHA yes', 'badListLine:1'],
	['GHA 2031-02-30', 'badListLine:1'],
	['GHA\n\ngha no', 'stateTwice:3'],
])('the first wrong line of %j is named', (typed, fault) => {
	expect(readListLines(typed)).toBe(fault)
})

test('a difference names the States that a list says something else of', () => {
	expect(
		listDifference({ GHA: true, BGD: true, CHE: false }, { GHA: true, BGD: '2031-05-01', KEN: true }),
	).toEqual([
		{ iso3: 'BGD', from: true, to: '2031-05-01' },
		{ iso3: 'CHE', from: false, to: null },
		{ iso3: 'KEN', from: null, to: true },
	])
})

const span = (from: string, until: string | null = null) => ({ from, until })
test.each([
	['one day of both', span('2031-01-01', '2031-12-31'), span('2031-12-31', '2032-12-31'), true],
	['one after the other', span('2031-01-01', '2031-12-31'), span('2032-01-01', null), false],
	['an open one before another', span('2031-01-01'), span('2032-01-01'), false],
	['the same first day', span('2031-01-01'), span('2031-01-01', '2031-12-31'), true],
])('two lists overlap: %s', (_, one, other, expected) => {
	expect(overlap(one, other)).toBe(expected)
	expect(overlap(other, one)).toBe(expected)
})

test('the years of a list are written beside a result', () => {
	expect(yearsOf(span('2031-01-01', '2033-12-31'))).toBe('2031–2033')
	expect(yearsOf(span('2031-01-01', '2031-12-31'))).toBe('2031')
	expect(yearsOf(span('2031-05-15'))).toBe('2031')
})

test.each([
	['list', '2031-10-31', 'current'],
	['list', '2031-11-01', 'ending'],
	['list', '2031-12-31', 'ending'],
	['list', '2032-01-01', 'ended'],
	['holidays', '2031-11-02', 'ending'],
	['rates', '2031-12-31', 'current'],
	['rates', '2032-01-01', 'ended'],
] as const)('data of kind %s that end on 31 December 2031 are on %s: %s', (what, today, status) => {
	expect(endStatus({ what, name: 'x', until: '2031-12-31' }, today)).toBe(status)
})

test('holidays last until the end of the last year that has a dated one', () => {
	expect(holidaysUntil(['03-06', '2031-04-01', '2030-12-25'])).toBe('2031-12-31')
	expect(holidaysUntil(['03-06', '12-25'])).toBeNull()
})
