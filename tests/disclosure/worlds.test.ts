import { test } from 'vitest'
import { useSolver } from '#tests/support/releases/a-release.ts'
import { LARGER, MOST_NEEDS, nothingFollows } from './nothing-follows.ts'

const solve = useSolver()

/**
 * One of each kind; the extras have more of each, and many. Of world 15, a number of the one party without a region
 * followed: no State has more than 75 per cent of a number that is shown, so that it has at most 3 of 5.
 */
test.for([
	[6, MOST_NEEDS],
	[15, MOST_NEEDS],
	[151, LARGER],
] as const)(
	'of random world %i with up to %i needs no hidden number follows from its releases',
	{ timeout: 600_000 },
	([seed, most]) => nothingFollows(solve, seed, most),
)
