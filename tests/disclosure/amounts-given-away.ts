import type { FactLine } from '#app/domain/releases/count/fact.ts'
import { boundsOf } from '#workflows/figures/periods.ts'
import { partnersIn } from './listed-elsewhere.ts'
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
	const isWithin = (moment: string | null) =>
		moment !== null && bounds !== null && new Date(moment) >= bounds.from && new Date(moment) < bounds.to
	return numbers.flatMap(({ table, dims, value }) => {
		if (table !== 'money' || value === null) return []
		const what = dims.what === 'spent' ? 'spent' : 'committed'
		const paid = lines.filter(
			(fact) =>
				fact.classification !== 'CONFIDENTIAL' &&
				isWithin(fact.confirmed_at) &&
				fact.currency === dims.currency &&
				fact[what] > 0,
		)
		const left = what === 'committed' ? paid.filter((fact) => !isInIati(fact)) : paid
		const words = `money / ${what} / ${dims.currency}`
		return [
			...(isSecretSum(left, what) ? [`${words} less what is in files for IATI`] : []),
			...partnersIn(paid)
				.filter((state) =>
					isSecretSum(
						left.filter(({ known_to }) => !known_to?.includes(state)),
						what,
					),
				)
				.map((state) => `${words} less what ${state} knows of its partners`),
		]
	})
}

/** Whether a sum of these must be hidden; of nothing there is nothing to hide. */
function isSecretSum(left: readonly FactLine[], what: 'committed' | 'spent'): boolean {
	const byState = new Map<string, number>()
	for (const fact of left) byState.set(fact.state_iso3, (byState.get(fact.state_iso3) ?? 0) + fact[what])
	const sum = [...byState.values()].reduce((all, each) => all + each, 0)
	return (
		left.length > 0 &&
		(left.length < LEAST_NEEDS_OF_MEASURES ||
			byState.size < LEAST_STATES ||
			Math.max(...byState.values()) > sum * LARGEST_SHARE)
	)
}
