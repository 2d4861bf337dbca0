import type { FactLine } from '#app/domain/releases/count/fact.ts'
import { figureSteps, stateGroups } from '#workflows/figures/definitions.ts'
import { boundsOf } from '#workflows/figures/periods.ts'
import { type ReleaseTableName, TOTAL } from '#workflows/releases/tables.ts'
import { LARGEST_SHARE, LEAST_NEEDS, LEAST_STATES, type PublishedNumber } from './what-a-reader-knows.ts'

/** What a number counts, by State. */
type ByState = Map<string, number>

const keyOf = (table: string, codes: readonly string[]) => JSON.stringify([table, ...codes])
const UNMET = ['accepted', 'waitlisted', 'onHold']

type IsKnown = (fact: FactLine, table: ReleaseTableName, codes: readonly string[]) => boolean

/**
 * The true numbers of a half-year, counted from its facts anew: of any number of a table, how many of which State.
 * Without needs that a reader knows one by one, it is what is left of each for them.
 */
export function trueNumbers(lines: readonly FactLine[], period: string, isKnown: IsKnown = () => false) {
	const counts = new Map<string, ByState>()
	const bounds = boundsOf(period)
	const isWithin = (moment: string | null) =>
		moment !== null && bounds !== null && new Date(moment) >= bounds.from && new Date(moment) < bounds.to
	const count = (state: string, n: number, table: ReleaseTableName, ...codes: string[][]) => {
		const every = codes.reduce<string[][]>(
			(all, next) => all.flatMap((before) => next.map((code) => [...before, code])),
			[[]],
		)
		for (const key of every.map((one) => keyOf(table, one))) {
			const own = counts.get(key) ?? new Map<string, number>()
			counts.set(key, own.set(state, (own.get(state) ?? 0) + n))
		}
	}
	for (const fact of lines.filter(({ classification }) => classification !== 'CONFIDENTIAL'))
		countNeed(
			fact,
			(table, codes, n = 1) => {
				if (!isKnown(fact, table, codes.flat())) count(fact.state_iso3, n, table, ...codes)
			},
			isWithin,
		)
	return ({ table, dims }: Pick<PublishedNumber, 'table' | 'dims'>): ByState =>
		counts.get(keyOf(table, Object.values(dims))) ?? new Map()
}

type Count = (table: ReleaseTableName, codes: string[][], n?: number) => void

function countNeed(fact: FactLine, count: Count, isWithin: (moment: string | null) => boolean) {
	const region = [fact.region ?? '', TOTAL]
	const outcome = [fact.outcome ?? '', TOTAL]
	for (const step of figureSteps)
		if (isWithin(fact[`${step}_at`]) && !(step === 'submitted' && fact.is_part)) count('steps', [[step]])
	if (isWithin(fact.submitted_at) && !fact.is_part) {
		count('kinds', [[fact.kind, TOTAL]])
		count('themes', [fact.themes])
		count('regions', [region])
		count('subregions', [[fact.subregion ?? '']])
		count('themesByRegion', [fact.themes, [fact.region ?? '']])
		count('themesBySubregion', [fact.themes, [fact.subregion ?? '']])
	}
	if (fact.outcome && isWithin(fact.evaluated_at)) {
		const groups = stateGroups.filter((group) => fact.groups.includes(group))
		count('outcomes', [[fact.kind, TOTAL], outcome])
		count('urgencyOutcomes', [[fact.urgency ?? '', TOTAL], outcome])
		count('groupOutcomes', [[...(groups.length > 0 ? groups : ['none']), TOTAL], outcome])
	}
	if (isWithin(fact.delivered_at)) {
		for (const { sex, n } of fact.learners)
			count(
				'learners',
				[
					[sex, TOTAL],
					[fact.level ?? '', TOTAL],
				],
				n,
			)
		for (const { category, unit, n } of fact.pieces) count('pieces', [[category ?? ''], [unit ?? '']], n)
	}
	if (UNMET.includes(fact.status) && fact.closed_at === null) {
		count('unmetThemes', [fact.themes])
		count('unmetRegions', [region])
	}
}

export const totalOf = (byState: ByState) => [...byState.values()].reduce((sum, n) => sum + n, 0)

/** Whether the page says of such a number that it is not shown. */
export function isSecret(byState: ByState): boolean {
	const n = totalOf(byState)
	const largest = Math.max(0, ...byState.values())
	return n > 0 && (n < LEAST_NEEDS || byState.size < LEAST_STATES || largest > n * LARGEST_SHARE)
}
