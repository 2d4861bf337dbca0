import { describe, expect, test } from 'vitest'
import { type Held, limitErrors } from '#workflows/programme/limits.ts'
import { after, programmeStatuses, statusStepNames, stepsFrom } from '#workflows/programme/statuses.ts'

test('every step of a programme leads where the table says, and from nowhere else', () => {
	expect(programmeStatuses.map((status) => [status, stepsFrom(status)])).toEqual([
		['draft', ['open']],
		['open', ['markFull', 'close']],
		['full', ['open', 'close']],
		['closed', ['open']],
	])
	for (const status of programmeStatuses)
		for (const step of statusStepNames)
			expect(after(step, status) !== null).toBe(stepsFrom(status).includes(step))
})

const before = {
	kind: 'training',
	capacityUnit: 'seats',
	capacity: 100,
	capacities: [],
	maximumPerState: 50,
	budget: 9000,
	currency: 'USD',
	cohorts: [
		{ id: 'a', seats: 30 },
		{ id: 'b', seats: 30 },
	],
}
const held: Held = {
	quantity: 40,
	largestOfState: 25,
	amount: 4000,
	promised: { GHA: 4000 },
	ofCohorts: { a: 20 },
	ofCategories: [],
	everUsed: true,
}
const nothing: Held = {
	quantity: 0,
	largestOfState: 0,
	amount: 0,
	promised: {},
	ofCohorts: {},
	ofCategories: [],
	everUsed: false,
}

describe('what is promised stays promised', () => {
	test.each<[string, object, Record<string, string>]>([
		['capacity', { capacity: 39 }, { capacity: 'belowHeld:40' }],
		['the most for one State', { maximumPerState: 24 }, { maximumPerState: 'belowHeldOfState:25' }],
		['budget', { budget: 3999 }, { budget: 'belowMoney:4000:USD' }],
		['currency', { currency: 'EUR' }, { currency: 'moneyHeld:4000:USD' }],
		['kind and unit', { kind: 'equipment', capacityUnit: 'units' }, { kind: 'inUse', capacityUnit: 'inUse' }],
		[
			'seats of a cohort',
			{
				cohorts: [
					{ id: 'a', seats: 19 },
					{ id: 'b', seats: 30 },
				],
			},
			{ 'cohorts.0.seats': 'belowHeld:20' },
		],
		['a cohort', { cohorts: [{ id: 'b', seats: 30 }] }, { cohorts: 'cohortHeld:20' }],
	])('%s', (_, own, errors) => {
		expect(limitErrors(before, { ...before, ...own }, held)).toEqual(errors)
		expect(limitErrors(before, { ...before, ...own }, nothing)).toEqual({})
	})

	test('and down to it everything may be lowered', () => {
		const cohorts = [{ id: 'a', seats: 20 }]
		const least = { ...before, cohorts, capacity: 40, maximumPerState: 25, budget: 4000 }
		expect(limitErrors(before, least, held)).toEqual({})
	})
})
