import type { FactLine } from '#app/domain/releases/count/fact.ts'
import { boundsOf } from '#workflows/figures/periods.ts'
import {
	LARGEST_SHARE,
	LEAST_NEEDS_OF_MEASURES,
	LEAST_STATES,
	type PublishedNumber,
} from './what-a-reader-knows.ts'

/** What was committed for a delivery stands in the files for IATI where its State lets everybody read all of it. */
const isInIati = ({ classification, consents = [] }: FactLine) =>
	classification === 'PUBLIC' && consents.includes('consentPublish')

/** The amounts of a release of which too little is left once what is published of single deliveries is subtracted. */
export function amountsGivenAway(
	lines: readonly FactLine[],
	period: string,
	numbers: readonly PublishedNumber[],
): string[] {
	const bounds = boundsOf(period)
	return numbers.flatMap(({ table, dims, value }) => {
		if (table !== 'money' || dims.what !== 'committed' || value === null) return []
		const left = lines.filter(
			(fact) =>
				fact.classification !== 'CONFIDENTIAL' &&
				fact.confirmed_at !== null &&
				bounds !== null &&
				new Date(fact.confirmed_at) >= bounds.from &&
				new Date(fact.confirmed_at) < bounds.to &&
				fact.currency === dims.currency &&
				fact.committed > 0 &&
				!isInIati(fact),
		)
		const byState = new Map<string, number>()
		for (const { state_iso3, committed } of left)
			byState.set(state_iso3, (byState.get(state_iso3) ?? 0) + committed)
		const sum = [...byState.values()].reduce((all, each) => all + each, 0)
		const isSecret =
			left.length > 0 &&
			(left.length < LEAST_NEEDS_OF_MEASURES ||
				byState.size < LEAST_STATES ||
				Math.max(...byState.values()) > sum * LARGEST_SHARE)
		return isSecret ? [`money / committed / ${dims.currency} less what is in files for IATI`] : []
	})
}
