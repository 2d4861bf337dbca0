import type { PipelineNeed } from './need.ts'
import { countStates, mayCountStates, maySum, STATES_OF_GROUP } from './unnamed-states.ts'

/** Needs of one kind and theme in one place: `area` is a subregion, a region, or null for all. */
export type PipelineGroup = {
	key: string
	kind: string | null
	theme: string | null
	level: 'subregion' | 'region' | 'all'
	area: string | null
	needs: number
	states: number
	/** Of the needs, those of LDCs, LLDCs and SIDS, in per cent. */
	reserve: number
	/** How many of the needs the price is of; 0 where none has one, or so few that it would tell of each. */
	priced: number
	low: number
	high: number
}

type Level = {
	level: PipelineGroup['level']
	of: (need: PipelineNeed) => Pick<PipelineGroup, 'kind' | 'theme' | 'area'>
}
/** From the narrowest to the widest: what is too small in one goes on to the next. */
const levels: readonly Level[] = [
	{ level: 'subregion', of: ({ kind, theme, subregion }) => ({ kind, theme, area: subregion }) },
	{ level: 'region', of: ({ kind, theme, region }) => ({ kind, theme, area: region }) },
	{ level: 'all', of: ({ kind, theme }) => ({ kind, theme, area: null }) },
	{ level: 'all', of: ({ kind }) => ({ kind, theme: null, area: null }) },
	{ level: 'all', of: () => ({ kind: null, theme: null, area: null }) },
]

/**
 * Groups needs by theme, subregion and kind, so that each group has at least three States, and of those that are not
 * named none or three: smaller ones are merged by region, then by theme, then by kind, then altogether. Each need is in one group, or in none where all that is left are
 * fewer States.
 */
export function groupsOf(needs: readonly PipelineNeed[]): {
	groups: PipelineGroup[]
	groupOf: ReadonlyMap<number, string>
} {
	const groups: PipelineGroup[] = []
	const groupOf = new Map<number, string>()
	let left = needs
	for (const [step, { level, of }] of levels.entries()) {
		const found = new Map<string, PipelineNeed[]>()
		for (const need of left) {
			const { kind, theme, area } = of(need)
			// Where nothing is recorded of the place, the need belongs to a wider group.
			if (level !== 'all' && area === null) continue
			const key = [step, kind, theme, area].map((part) => part ?? '').join('.')
			const together = found.get(key)
			if (together) together.push(need)
			else found.set(key, [need])
		}
		for (const [key, together] of found) {
			const [first] = together
			if (!first || countStates(together) < STATES_OF_GROUP || !mayCountStates(together)) continue
			groups.push({ key, level, ...of(first), ...summed(together) })
			for (const { place } of together) groupOf.set(place, key)
		}
		left = left.filter(({ place }) => !groupOf.has(place))
	}
	groups.sort((one, other) => other.needs - one.needs || (one.key < other.key ? -1 : 1))
	return { groups, groupOf }
}

function summed(needs: readonly PipelineNeed[]) {
	const withPrice = needs.filter(({ price }) => price !== null)
	// A sum over one or two needs of States that are not named would tell what each of them costs.
	const priced = maySum(withPrice) ? withPrice.flatMap(({ price }) => (price ? [price] : [])) : []
	return {
		needs: needs.length,
		states: countStates(needs),
		reserve: Math.round((100 * needs.filter(({ inReserve }) => inReserve).length) / needs.length),
		priced: priced.length,
		low: priced.reduce((sum, { low }) => sum + low, 0),
		high: priced.reduce((sum, { high }) => sum + high, 0),
	}
}
