import { expect, test } from 'vitest'
import { useSolver } from '#tests/support/releases/a-release.ts'
import { attackWorld } from './attack.ts'
import { sentenceOf } from './find-narrow.ts'

const solve = useSolver()

/** Small worlds, so that they are published in seconds. With the extras there are many, and large ones. */
const MOST_NEEDS = 150
const seeds = [4, 6]
/**
 * Of theirs, a number of the one party without a region followed: no State has more than 75 per cent of a number that is
 * shown, so that it has at most 3 of 5.
 */
const withPartyWithoutRegion = [13, 15]

/** Larger ones, in which a solver of whole numbers has found no table where there is one. */
const LARGER = 400
const withLostTables = [151, 263]

test.for([
	...[...seeds, ...withPartyWithoutRegion].map((seed) => [seed, MOST_NEEDS] as const),
	...withLostTables.map((seed) => [seed, LARGER] as const),
])(
	'of random world %i with up to %i needs no hidden number follows from its releases',
	{ timeout: 600_000 },
	async ([seed, most]) => {
		const { secrets, narrow, wrong } = await attackWorld(seed, solve, most)
		expect(narrow.map(sentenceOf)).toEqual([])
		expect(wrong).toEqual([])
		expect(secrets).toBeGreaterThan(50)
	},
)
