import { findNarrow, sentenceOf } from './find-narrow.ts'
import { isKnownTo, partnersIn } from './listed-elsewhere.ts'
import type { Frozen } from './publish.ts'
import { readReleases, wordsOf } from './read-releases.ts'
import { isSecret, totalOf, trueNumbers } from './true-numbers.ts'
import type { PublishedRelease } from './what-a-reader-knows.ts'

/**
 * What each State works out that reads the parts of its partners: it knows of every hidden number how much of it these are
 * at least, so that also the numbers follow more closely that they are added up with. `secrets`: how many must stay secret.
 */
export function attackAsPartners(frozen: readonly Frozen[], releases: readonly PublishedRelease[]) {
	const partners = [...new Set(frozen.flatMap(({ lines }) => partnersIn(lines)))]
	const attacks = partners.map((state) => attackAs(state, frozen, releases))
	return {
		secrets: attacks.reduce((sum, { secrets }) => sum + secrets, 0),
		narrow: attacks.flatMap(({ narrow }) => narrow),
	}
}

function attackAs(state: string, frozen: readonly Frozen[], releases: readonly PublishedRelease[]) {
	const truth = new Map(
		frozen.map(({ period, lines }) => [
			period,
			{ all: trueNumbers(lines, period), left: trueNumbers(lines, period, isKnownTo(state)) },
		]),
	)
	const { program, hidden } = readReleases(releases)
	const secrets = hidden.flatMap(({ period, number, sum }) => {
		const [all, left] = [truth.get(period)?.all(number), truth.get(period)?.left(number)]
		if (!all || !left) return []
		const listed = totalOf(all) - totalOf(left)
		if (listed > 0) program.know(sum, listed, Number.POSITIVE_INFINITY)
		const words = `${wordsOf(period, number)} for ${state}`
		return isSecret(left) ? [{ words, n: totalOf(left), listed, sum }] : []
	})
	try {
		return { secrets: secrets.length, narrow: findNarrow(program, secrets).map(sentenceOf) }
	} finally {
		program.close()
	}
}
