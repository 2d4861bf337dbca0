import type { Solve } from '#app/domain/releases/disclosure/solve.ts'
import { findNarrow, type Narrow } from './find-narrow.ts'
import { frozenHalves } from './freeze-world.ts'
import { type Frozen, publish } from './publish.ts'
import { readReleases, wordsOf } from './read-releases.ts'
import { isSecret, totalOf, trueNumbers } from './true-numbers.ts'
import type { PublishedRelease } from './what-a-reader-knows.ts'

/** What an attack on releases came to. `released`: how many; `secrets`: how many hidden numbers had to stay secret. */
export type Attacked = { released: number; secrets: number; narrow: Narrow[]; wrong: string[] }

/** Publishes a random world and attacks everything that was released of it together. */
export async function attackWorld(seed: number, solve: Solve, most?: number): Promise<Attacked> {
	const frozen = frozenHalves(seed, most)
	return attackReleases(frozen, await publish(frozen, solve))
}

/** Attacks the releases of these facts. `wrong`: numbers that are shown and not true, or not to be shown. */
export function attackReleases(frozen: readonly Frozen[], releases: readonly PublishedRelease[]): Attacked {
	const truth = new Map(frozen.map(({ period, lines }) => [period, trueNumbers(lines, period)]))
	const trueOf = (period: string, number: PublishedRelease['numbers'][number]) =>
		truth.get(period)?.(number) ?? new Map<string, number>()
	const wrong = releases.flatMap(({ period, numbers }) =>
		numbers
			.filter(({ measure }) => measure === 'n')
			.filter((number) => {
				const byState = trueOf(period, number)
				return number.value !== null && (number.value !== totalOf(byState) || isSecret(byState))
			})
			.map((number) => wordsOf(period, number)),
	)
	const { program, hidden } = readReleases(releases)
	const secrets = hidden.flatMap(({ period, number, sum }) => {
		const byState = trueOf(period, number)
		return isSecret(byState) ? [{ words: wordsOf(period, number), n: totalOf(byState), sum }] : []
	})
	try {
		return { released: releases.length, secrets: secrets.length, narrow: findNarrow(program, secrets), wrong }
	} finally {
		program.close()
	}
}
