import { describe, expect, test } from 'vitest'
import { listOrder, readListAddress } from '#app/forms/lists/list-address.ts'
import { partnerList, sortedRows, workloadList } from '#app/forms/lists/short-lists.ts'

const officers = [
	{ name: 'Émile', overdue: 2, oldest: null },
	{ name: 'Ada', overdue: 10, oldest: new Date('2026-02-01') },
	{ name: 'Zoé', overdue: 0, oldest: new Date('2026-01-01') },
]
const values = {
	officer: ({ name }: (typeof officers)[number]) => name,
	open: () => null,
	waiting: () => null,
	overdue: ({ overdue }: (typeof officers)[number]) => overdue,
	oldest: ({ oldest }: (typeof officers)[number]) => oldest,
}
const sorted = (query: string) => {
	const address = readListAddress(workloadList, new URLSearchParams(query))
	return sortedRows(officers, listOrder(workloadList, address), values, 'fr').map(({ name }) => name)
}

describe('a list that stays short', () => {
	test('is sorted by names as the language does, by numbers, and by days', () => {
		expect(sorted('')).toEqual(['Ada', 'Émile', 'Zoé'])
		expect(sorted('sort=-overdue')).toEqual(['Ada', 'Émile', 'Zoé'])
		expect(sorted('sort=overdue')).toEqual(['Zoé', 'Émile', 'Ada'])
	})

	test('has rows without a value last, whichever way it is sorted', () => {
		expect(sorted('sort=oldest')).toEqual(['Zoé', 'Ada', 'Émile'])
		expect(sorted('sort=-oldest')).toEqual(['Ada', 'Zoé', 'Émile'])
	})

	test('keeps its own order for a column that does not sort', () => {
		expect(sorted('sort=secret')).toEqual(['Ada', 'Émile', 'Zoé'])
		expect(readListAddress(partnerList, new URLSearchParams('sort=email')).order).toBeNull()
	})
})
