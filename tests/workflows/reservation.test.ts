import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	type AvailableCapacity,
	atItsPrice,
	limitOn,
	mostFor,
	priceOf,
} from '#workflows/reservation/limits.ts'

const whole = (max: number, min = 0) => fc.integer({ min, max })
const aRoom: fc.Arbitrary<AvailableCapacity> = fc.record({
	free: whole(500, -5),
	maximumPerState: whole(500),
	ofState: whole(500),
	money: fc.record({
		available: fc.option(whole(5_000_000, -1_000)),
		usable: fc.option(whole(5_000_000, -1_000)),
	}),
	costPerUnit: fc.option(whole(20_000, 1)),
	currency: fc.constant('USD'),
})

test('as much as is available is possible, and one more is not', () => {
	fc.assert(
		fc.property(aRoom, (room) => {
			const most = mostFor(room)
			if (most > 0) expect(limitOn(most, room)).toBeNull()
			expect(limitOn(most + 1, room)).not.toBeNull()
		}),
	)
})

test('a limit tells what it still allows', () => {
	const room = {
		free: 12,
		maximumPerState: 10,
		ofState: 4,
		money: { available: 5_000, usable: 5_000 },
		costPerUnit: 1_000,
		currency: 'USD',
	}
	expect(limitOn(13, room)).toEqual({ limit: 'onlyFree', value: 12 })
	expect(limitOn(7, room)).toEqual({ limit: 'stateMaximum', value: 10 })
	expect(limitOn(6, room, 3)).toEqual({ limit: 'cohortFree', value: 3 })
	expect(limitOn(6, room)).toEqual({ limit: 'moneyLeft', value: 5_000 })
	expect(limitOn(5, room)).toBeNull()
	const excluding = { ...room, money: { available: 5_000, usable: 2_000 } }
	expect(limitOn(3, excluding)).toEqual({ limit: 'moneyExcluded', value: 5_000, excluded: 3_000 })
	expect(limitOn(2, excluding)).toBeNull()
})

test('less of what is held costs less at the price it was held at', () => {
	fc.assert(
		fc.property(whole(1_000, 1), whole(1_000, 1), whole(20_000), (quantity, less, costPerUnit) => {
			const amount = priceOf(quantity, { costPerUnit })
			expect(atItsPrice({ quantity, amount }, less)).toBe(less * costPerUnit)
		}),
	)
	expect(atItsPrice({ quantity: 3, amount: null }, 2)).toBeNull()
})
