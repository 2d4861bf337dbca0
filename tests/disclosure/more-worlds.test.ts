import { test } from 'vitest'
import { useSolver } from '#tests/support/releases/a-release.ts'
import { LARGER, MOST_NEEDS, nothingFollows, nothingFollowsToPartners } from './nothing-follows.ts'

const solve = useSolver()

// Further worlds of the kinds of `worlds.test.ts` and `partners.test.ts`.
test.for([
	[4, MOST_NEEDS],
	[13, MOST_NEEDS],
	[263, LARGER],
] as const)(
	'of random world %i with up to %i needs no hidden number follows from its releases',
	{ timeout: 600_000 },
	([seed, most]) => nothingFollows(solve, seed, most),
)

test.for([4, 6])(
	'in random world %i no partner works out what is hidden from it',
	{ timeout: 600_000 },
	(seed) => nothingFollowsToPartners(solve, seed),
)
