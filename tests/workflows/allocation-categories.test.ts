import { expect, test } from 'vitest'
import { askedCategories, growthIn } from '#workflows/allocation/categories.ts'
import { aLine } from './matching-facts.ts'

const lenses = aLine({ category: 'DOC_HAND', quantity: 40, minimumQuantity: 10 })
const stations = aLine({ category: 'DOC_DESK', quantity: 2, minimumQuantity: 2 })
const free = (ofLenses: number, ofStations: number) => [
	{ category: 'DOC_HAND', unit: 'PIECE', free: ofLenses } as const,
	{ category: 'DOC_DESK', unit: 'PIECE', free: ofStations } as const,
]

test('asks by category, and of nothing that is not known', () => {
	expect(askedCategories([lenses, stations, { ...lenses, quantity: 5, minimumQuantity: 5 }])).toEqual([
		{ category: 'DOC_HAND', unit: 'PIECE', least: 15, wanted: 45 },
		{ category: 'DOC_DESK', unit: 'PIECE', least: 2, wanted: 2 },
	])
	expect(askedCategories([lenses, { ...stations, category: null }])).toBeNull()
	expect(askedCategories([lenses, { ...stations, quantity: null }])).toBeNull()
})

test('what is free of one category never serves another', () => {
	const asked = askedCategories([lenses, stations]) ?? []
	expect(growthIn(asked, free(10, 2))).toBe(0)
	expect(growthIn(asked, free(25, 2))).toBe(15)
	expect(growthIn(asked, free(9, 500))).toBeNull()
	expect(growthIn(asked, free(500, 1))).toBeNull()
	expect(growthIn(asked, free(25, 2).slice(0, 1))).toBeNull()
})
