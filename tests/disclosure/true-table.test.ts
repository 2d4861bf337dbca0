import { expect, test } from 'vitest'
import { countRelease } from '#app/domain/releases/count/count-release.ts'
import { viewOfReleased } from '#app/domain/releases/count/released-view.ts'
import { reasonToHide } from '#app/domain/releases/disclosure/primary.ts'
import { statesOfSamples } from '#tests/support/releases/states-of-samples.ts'
import { frozenHalves } from './freeze-world.ts'

const WORLDS = process.env.NIGHTLY ? 300 : 6
const MOST_NEEDS = process.env.NIGHTLY ? 2000 : 400
const more = [13, 15, 151, 263]
const seeds = [...new Set([...Array.from({ length: WORLDS }, (_, at) => at + 1), ...more])]

/**
 * What a reader is taken to know must be true. Were it not, no table would agree with it, or none that is true, and a number
 * that can be worked out would look safe.
 */
test('the true numbers agree with everything that a reader of a release is taken to know', {
	timeout: WORLDS * 10_000,
}, () => {
	for (const seed of seeds)
		for (const { period, lines } of frozenHalves(seed, MOST_NEEDS)) {
			const { cube, rows } = countRelease(lines, period, statesOfSamples)
			const truth = new Map(cube.cells.map(({ id, n }) => [id, n]))
			const sumOf = (ids: readonly string[]) =>
				ids.reduce((sum, id) => sum + (truth.get(id) ?? Number.NaN), 0)
			const small = new Set(cube.cells.filter((cell) => reasonToHide(cell) !== null).map(({ id }) => id))
			const numbers = rows.map(({ table, dims, cell }) => ({
				table,
				dims,
				value: small.has(cell) ? null : (truth.get(cell) ?? 0),
			}))
			// Of a release that is out nobody knows the needs any more: nothing that is untrue is left out.
			const seen = viewOfReleased(period, numbers, statesOfSamples)
			expect(seen.shown.size).toBeGreaterThan(100)
			expect(seen.limits.length).toBeGreaterThan(100)
			for (const { total, parts } of [...cube.sums, ...seen.sums])
				expect(sumOf(parts), `world ${seed}: ${total}`).toBe(sumOf([total]))
			for (const { small, large, times = {}, less = 0 } of seen.limits) {
				const [most, of] = [(times.large ?? 1) * sumOf(large), (times.small ?? 1) * sumOf(small)]
				expect(most - of, `world ${seed}: ${small} in ${large}`).toBeGreaterThanOrEqual(less)
			}
			for (const [id, least] of cube.least ?? [])
				if (truth.has(id)) expect(truth.get(id), `world ${seed}: ${id}`).toBeGreaterThanOrEqual(least)
		}
})

test('all that is known of how numbers depend on each other is in whole numbers, which no solver rounds', () => {
	for (const { period, lines } of frozenHalves(13, MOST_NEEDS))
		for (const { times = {}, less = 0 } of countRelease(lines, period, statesOfSamples).cube.limits)
			for (const number of [times.small ?? 1, times.large ?? 1, less])
				expect(Number.isInteger(number)).toBe(true)
})
