import { expect, test } from 'vitest'
import { findTableStates } from '#workflows/reference/table-states.ts'

const known = new Set(['BGD', 'CHE', 'GHA', 'JAM', 'LAO'])
const found = (lines: string[][], kind: Parameters<typeof findTableStates>[1] = 'ldc') =>
	findTableStates(lines, kind, known)

test('the column with most codes counts, under any titles, and what is no State is named', () => {
	const lines = [
		['Published list', '', ''],
		['M49', 'Country', 'ISO-alpha3 Code'],
		['50', 'Bangladesh', 'bgd'],
		['288', 'GHA', ' GHA '],
		['', '', ''],
		['412', 'Kosovo', 'XKX'],
		['', '', 'Total'],
		['', '', 'XKX'],
	]
	expect(found(lines)).toEqual({ text: 'BGD\nGHA', leftOut: ['XKX', 'Total'] })
})

test('a column headed with the short name of the list says who is on it, and none of a longer name does', () => {
	const lines = [
		['ISO-alpha3 Code', 'Land Locked Developing Countries (LLDC)', 'Least Developed Countries (LDC)', 'SIDS'],
		['BGD', '', 'x', ''],
		['LAO', 'x', 'x', ''],
		['CHE', '', '', ''],
		['JAM', '', '0', 'x'],
	]
	expect(found(lines)?.text).toBe('BGD\nLAO')
	expect(found(lines, 'lldc')?.text).toBe('LAO')
	expect(found(lines, 'sids')?.text).toBe('JAM')
	expect(found(lines, 'oda')?.text).toBe('BGD\nLAO\nCHE\nJAM')
	expect(found([['Members that can be chosen'], ['', 'GHA']], 'can')?.text).toBe('GHA')
})

test('a last day and a no stand after their code, in a cell of their own or not', () => {
	expect(
		found([['GHA', '2031-05-01'], ['CHE', 'no'], ['BGD 2032-01-01'], ['gha', '2031-05-01'], ['JAM']]),
	).toEqual({
		text: 'GHA 2031-05-01\nCHE no\nBGD 2032-01-01\nJAM',
		leftOut: [],
	})
})

test('a day of another format stays, so that the comparison names its line', () => {
	expect(
		found([
			['GHA', '01/05/2031'],
			['CHE', 'Switzerland'],
			['JAM', '388'],
		])?.text,
	).toBe('GHA 01/05/2031\nCHE\nJAM')
})

test('a table without the code of a State is none', () => {
	expect(found([['Country'], ['Ghana']])).toBeNull()
	expect(found([])).toBeNull()
})
