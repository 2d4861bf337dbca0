import { expect } from 'vitest'
import type { Solve } from '#app/domain/releases/disclosure/solve.ts'
import { attackWorld } from './attack.ts'
import { sentenceOf } from './find-narrow.ts'
import { frozenHalves } from './freeze-world.ts'
import { attackAsPartners } from './partners.ts'
import { type Frozen, publish } from './publish.ts'

/** Small worlds, so that they are published in seconds. */
export const MOST_NEEDS = 150
/** Larger ones, in which a solver of whole numbers has found no table where there is one. */
export const LARGER = 400

/** Checks that no hidden number of a random world follows from its releases. */
export async function nothingFollows(solve: Solve, seed: number, most: number) {
	const { secrets, narrow, wrong } = await attackWorld(seed, solve, most)
	expect(narrow.map(sentenceOf)).toEqual([])
	expect(wrong).toEqual([])
	expect(secrets).toBeGreaterThan(50)
}

/** Checks that no State works out what is hidden from it, where the States that ask most ask for everything together. */
export async function nothingFollowsToPartners(solve: Solve, seed: number) {
	const frozen = joinedBy(3, frozenHalves(seed, MOST_NEEDS))
	const { secrets, narrow } = attackAsPartners(frozen, await publish(frozen, solve))
	expect(narrow).toEqual([])
	expect(secrets).toBeGreaterThan(50)
}

/** The same facts where the States that ask most ask for everything together. */
function joinedBy(most: number, frozen: readonly Frozen[]): Frozen[] {
	const counts = new Map<string, number>()
	for (const { state_iso3 } of frozen.flatMap(({ lines }) => lines))
		counts.set(state_iso3, (counts.get(state_iso3) ?? 0) + 1)
	const partners = [...counts]
		.sort(([, one], [, other]) => other - one)
		.slice(0, most)
		.map(([state]) => state)
	return frozen.map(({ period, lines }) => ({
		period,
		lines: lines.map((line) => ({
			...line,
			known_to: partners.includes(line.state_iso3)
				? partners.filter((state) => state !== line.state_iso3)
				: [],
		})),
	}))
}
