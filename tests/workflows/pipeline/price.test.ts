import { expect, test } from 'vitest'
import { type PriceBook, perUnit, priceOf, twoDigits } from '#workflows/pipeline/price.ts'
import { coarseQuantity, sizeOf } from '#workflows/pipeline/size-bands.ts'
import type { EquipmentCategory } from '#workflows/vocabulary.ts'

const cost = (low: number, middle = low, high = middle, cases: number | null = null) => ({
	low,
	middle,
	high,
	cases,
})
const book: PriceBook = {
	actual: new Map([['training:TOT@011#4', cost(90, 100, 130, 14)]]),
	programme: new Map([['training:TOT', cost(200, 200, 200, 2)]]),
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
	isNamed: false,
	inReserve: true,
	points: null,
	quantity: 20,
	minimum: 10,
	lines: [],
}

test('a need is priced by the first price that there is, with support costs on top', () => {
	expect(priceOf(need, book, 13)).toEqual({
		low: 2034,
		usd: 2260,
		high: 2938,
		least: 1130,
		basis: 'actual',
		cases: 14,
	})
	expect(priceOf({ ...need, subregion: '014' }, book, 13)).toMatchObject({
		usd: 4520,
		basis: 'programme',
		cases: 2,
	})
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
		cases: null,
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
		cases: null,
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

test('a price is of a comparable quantity, and none is given from things that are too unlike', () => {
	// Deliveries of 20 to 49 are known, others are not.
	for (const [quantity, basis] of [
		[19, 'programme'],
		[20, 'actual'],
		[49, 'actual'],
		[50, 'programme'],
	] as const)
		expect(priceOf({ ...need, quantity }, book, 13)).toMatchObject({ basis })
	// From 60 to 1,850 a seat: nobody can plan with it, so that the next source counts, or there is no price.
	const wide = { ...book, actual: new Map([['training:TOT@011#4', cost(60, 900, 1_850, 9)]]) }
	expect(priceOf(need, wide, 13)).toMatchObject({ basis: 'programme' })
	const unlike = new Map([['training:TOT', cost(60, 900, 1_850, 5)]])
	expect(priceOf(need, { ...wide, programme: unlike, standard: unlike }, 13)).toBeNull()
	expect(
		priceOf(need, { ...wide, programme: new Map([['training:TOT', cost(100, 200, 300)]]) }, 0),
	).not.toBeNull()
})

test('the price of one unit is given where all are alike, and does not depend on how many there are', () => {
	const of = (quantity: number) => {
		const price = priceOf({ ...need, quantity }, { ...book, actual: new Map() }, 13)
		return perUnit({
			kind: 'training',
			quantity,
			lines: [],
			low: price?.low ?? null,
			high: price?.high ?? null,
		})
	}
	for (const quantity of [5, 12, 37, 400]) expect(of(quantity)).toEqual({ low: 220, high: 230 })
	const lines = [{ quantity: 4 }, { quantity: 1 }]
	expect(perUnit({ kind: 'equipment', quantity: 5, lines, low: 100, high: 200 })).toBeNull()
	expect(perUnit({ kind: 'equipment', quantity: 4, lines: [{ quantity: 4 }], low: 400, high: 800 })).toEqual({
		low: 100,
		high: 200,
	})
})

test('a coarse quantity is the least of its size', () => {
	expect([null, 0, 1, 4, 5, 12, 37, 99, 100, 7_000].map(coarseQuantity)).toEqual([
		null,
		0,
		1,
		1,
		5,
		10,
		20,
		50,
		100,
		5_000,
	])
	for (const quantity of [1, 4, 5, 37, 999, 1_000])
		expect(sizeOf(coarseQuantity(quantity) ?? 0)).toBe(sizeOf(quantity))
})
