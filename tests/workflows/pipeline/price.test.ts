import { expect, test } from 'vitest'
import { type PriceBook, priceOf, twoDigits } from '#workflows/pipeline/price.ts'
import type { EquipmentCategory } from '#workflows/vocabulary.ts'

const cost = (low: number, middle = low, high = middle) => ({ low, middle, high })
const book: PriceBook = {
	actual: new Map([['training:TOT@011', cost(90, 100, 130)]]),
	programme: new Map([['training:TOT', cost(200)]]),
	standard: new Map([
		['training:TOT', cost(400)],
		['equipment:RADIO:PIECE', cost(1_000, 1_500, 2_000)],
		['equipment:VEHICLE:PIECE', cost(30_000)],
		['advisory:MODEL', cost(333)],
	]),
}
const need: Parameters<typeof priceOf>[0] = {
	kind: 'training',
	taType: 'TOT',
	theme: 'SEA',
	region: '002',
	subregion: '011',
	stateIso3: 'GHA',
	inReserve: true,
	points: null,
	quantity: 20,
	minimum: 10,
	lines: [],
}

test('a need is priced by the first price that there is, with support costs on top', () => {
	expect(priceOf(need, book, 13)).toEqual({ low: 2034, usd: 2260, high: 2938, least: 1130, basis: 'actual' })
	expect(priceOf({ ...need, subregion: '014' }, book, 13)).toMatchObject({ usd: 4520, basis: 'programme' })
	expect(priceOf({ ...need, subregion: null }, { ...book, programme: new Map() }, 0)).toMatchObject({
		usd: 8000,
		basis: 'standard',
	})
	expect(priceOf({ ...need, minimum: null }, book, 0)).toMatchObject({ usd: 2000, least: 2000 })
	expect(priceOf({ ...need, minimum: 30 }, book, 0)).toMatchObject({ usd: 2000, least: 2000 })
})

test('what lacks a quantity or a price has none, and equipment is the sum of its lines', () => {
	const line = (
		category: EquipmentCategory | null,
		quantity: number | null,
		minimum: number | null = null,
	) => ({
		category,
		unit: 'PIECE' as const,
		quantity,
		minimum,
	})
	const equipment = { ...need, kind: 'equipment', taType: 'EQUIPMENT' }
	expect(priceOf({ ...equipment, lines: [line('RADIO', 4, 2), line('VEHICLE', 1)] }, book, 10)).toEqual({
		low: 37_400,
		usd: 39_600,
		high: 41_800,
		least: 36_300,
		basis: 'standard',
	})
	for (const lines of [[], [line('RADIO', null)], [line(null, 2)], [line('RADIO', 1), line('DRONE', 1)]])
		expect(priceOf({ ...equipment, lines }, book, 10)).toBeNull()
	expect(priceOf({ ...need, quantity: null }, book, 13)).toBeNull()
	expect(priceOf({ ...need, kind: 'advisory', taType: 'STRATEGY' }, book, 13)).toBeNull()
	// Dollars are whole, and never less than the price.
	expect(priceOf({ ...need, kind: 'advisory', taType: 'MODEL', quantity: 1, minimum: 1 }, book, 13)).toEqual({
		low: 376,
		usd: 377,
		high: 377,
		least: 377,
		basis: 'standard',
	})
})

test('a range is shown with two digits and never narrower than it is', () => {
	expect([7, 99, 101, 1_234, 98_765, 1_000_000].map((usd) => twoDigits(usd, 'down'))).toEqual([
		7, 99, 100, 1_200, 98_000, 1_000_000,
	])
	expect([7, 99, 101, 1_234, 98_765, 1_000_000].map((usd) => twoDigits(usd, 'up'))).toEqual([
		7, 99, 110, 1_300, 99_000, 1_000_000,
	])
})
