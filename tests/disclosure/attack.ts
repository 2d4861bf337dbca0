import type { Solve } from '#app/domain/releases/disclosure/solve.ts'
import { amountsGivenAway } from './amounts-given-away.ts'
import { findNarrow, type Narrow } from './find-narrow.ts'
import { frozenHalves } from './freeze-world.ts'
import { isKnownTo, isListed, partnersIn, readersOfLists } from './listed-elsewhere.ts'
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
	const truth = new Map(
		frozen.map(({ period, lines }) => [
			period,
			{
				of: trueNumbers(lines, period),
				left: [
					...readersOfLists.map((reader) => ({
						reader: `what is listed for ${reader}`,
						of: trueNumbers(lines, period, isListed(reader)),
					})),
					...partnersIn(lines).map((state) => ({
						reader: `what ${state} knows of its partners`,
						of: trueNumbers(lines, period, isKnownTo(state)),
					})),
				],
			},
		]),
	)
	const secretsOf = (period: string, number: PublishedRelease['numbers'][number]) => {
		const { of, left = [] } = truth.get(period) ?? {}
		const n = totalOf(of?.(number) ?? new Map())
		const words = wordsOf(period, number)
		return [
			{ words, byState: of?.(number) ?? new Map<string, number>(), listed: 0 },
			...left
				.map(({ reader, of }) => ({
					words: `${words} less ${reader}`,
					byState: of(number),
				}))
				.map((each) => ({ ...each, listed: n - totalOf(each.byState) }))
				.filter(({ listed }) => listed > 0),
		].filter(({ byState }) => isSecret(byState))
	}
	const wrong = releases.flatMap(({ period, numbers }) =>
		numbers
			.filter(({ measure, value }) => measure === 'n' && value !== null)
			.flatMap((number) => [
				...(number.value === totalOf(truth.get(period)?.of(number) ?? new Map())
					? []
					: [`${wordsOf(period, number)}: not true`]),
				...secretsOf(period, number).map(({ words }) => words),
			]),
	)
	wrong.push(
		...releases.flatMap(({ period, numbers }) => {
			const lines = frozen.find((own) => own.period === period)?.lines ?? []
			return amountsGivenAway(lines, period, numbers).map((words) => `${words} of ${period}`)
		}),
	)
	const { program, hidden } = readReleases(releases)
	const secrets = hidden.flatMap(({ period, number, sum }) =>
		secretsOf(period, number).map(({ words, byState, listed }) => ({
			words,
			n: totalOf(byState),
			listed,
			sum,
		})),
	)
	try {
		return { released: releases.length, secrets: secrets.length, narrow: findNarrow(program, secrets), wrong }
	} finally {
		program.close()
	}
}
