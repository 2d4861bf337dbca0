import type { NeedPrice, PipelineNeed } from './need.ts'
import { countStates, mayCountStates, maySum, STATES_OF_GROUP } from './unnamed-states.ts'

export const answerNames = ['most', 'urgent', 'group'] as const
export type AnswerName = (typeof answerNames)[number]

/** A need of an answer: in full, or at its minimum useful quantity. */
export type Chosen = { place: number; full: boolean; usd: number }

/**
 * Why the next need is not among them. `all`: there is none. `money`: it costs more than what is left. `state`: its
 * State would have more than its share. `reserve`: too little would be left for LDCs, LLDCs and SIDS. `time`: the solver
 * had no more time. `usd` and `left` are whole dollars.
 */
export type Next =
	| { why: 'all' }
	| { why: 'money' | 'state' | 'reserve' | 'time'; usd: number; left: number; place: number }

/** What an amount could meet in one of the ways. */
export type Answer = {
	chosen: Chosen[]
	/** Null where so few needs are of States that are not named that the sum would tell what each of them costs. */
	spent: number | null
	/** Of the needs and of the money, those of LDCs, LLDCs and SIDS, in per cent; null where so few States would tell of each. */
	reserve: { needs: number; money: number } | null
	/** Null where the number would tell who the States are that the list does not name. */
	states: number | null
	next: Next
	/** The group that it is of. */
	group: string | null
	/** How far it may be from the best, in per cent: 0 where it is proven, null where nothing is known. */
	gap: number | null
}
/** What an amount could meet; without a way that has nothing to choose from. */
export type PipelineAnswers = Record<Exclude<AnswerName, 'group'>, Answer> & { group: Answer | null }

/** A need with a price. */
export type Priced = PipelineNeed & { price: NeedPrice }
export const isPriced = (need: PipelineNeed): need is Priced => need.price !== null

const byLeast = (one: Priced, other: Priced) => one.price.least - other.price.least || one.place - other.place

/** The sums of an answer over what was chosen. */
export function answerOf(
	needs: readonly Priced[],
	chosen: readonly Chosen[],
	rest: Pick<Answer, 'next' | 'gap'> & { group?: string },
): Answer {
	const known = new Map(needs.map((need) => [need.place, need]))
	const spent = chosen.reduce((sum, { usd }) => sum + usd, 0)
	const reserved = chosen.filter(({ place }) => known.get(place)?.inReserve)
	const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((100 * part) / whole))
	const reservedUsd = reserved.reduce((sum, { usd }) => sum + usd, 0)
	const met = chosen.flatMap(({ place }) => known.get(place) ?? [])
	const states = mayCountStates(met) ? countStates(met) : null
	return {
		chosen: [...chosen],
		spent: maySum(met) ? spent : null,
		reserve:
			states === null || states < STATES_OF_GROUP
				? null
				: { needs: share(reserved.length, chosen.length), money: share(reservedUsd, spent) },
		states,
		next: rest.next,
		group: rest.group ?? null,
		gap: rest.gap,
	}
}

/**
 * The most needs that an amount could meet, each at least at its minimum useful quantity. Exact, since the cheapest
 * needs are the most for any amount. With what is left, the cheapest additions make needs full.
 */
export function mostNeeds(needs: readonly Priced[], amount: number): Answer {
	const sorted = [...needs].sort(byLeast)
	const met: Priced[] = []
	let left = amount
	for (const need of sorted) {
		if (need.price.least > left) break
		met.push(need)
		left -= need.price.least
	}
	const rest = sorted[met.length]
	const missing = rest && { usd: rest.price.least, left, place: rest.place }
	return answerOf(needs, filledUp(met, left), {
		gap: 0,
		next: missing ? { why: 'money', ...missing } : { why: 'all' },
	})
}

/** Makes as many needs full as the money allows, the cheapest additions first. */
function filledUp(met: readonly Priced[], money: number): Chosen[] {
	let left = money
	const full = new Set<number>()
	const more = ({ price }: Priced) => price.usd - price.least
	for (const need of [...met].sort((one, other) => more(one) - more(other) || one.place - other.place)) {
		if (more(need) > left) break
		left -= more(need)
		full.add(need.place)
	}
	return met.map(({ place, price }) => {
		const isFull = full.has(place)
		return { place, full: isFull, usd: isFull ? price.usd : price.least }
	})
}

const costOf = ({ chosen }: Answer) => chosen.reduce((sum, { usd }) => sum + usd, 0)

/** The group of which an amount could meet the most needs; of equal ones the cheapest. Null without a group. */
export function oneGroup(
	needs: readonly Priced[],
	groupOf: ReadonlyMap<number, string>,
	amount: number,
): Answer | null {
	const grouped = new Map<string, Priced[]>()
	for (const need of needs) {
		const key = groupOf.get(need.place)
		if (key === undefined) continue
		const together = grouped.get(key)
		if (together) together.push(need)
		else grouped.set(key, [need])
	}
	let best: Answer | null = null
	for (const [key, together] of grouped) {
		const answer = { ...mostNeeds(together, amount), group: key }
		const more = best === null ? 1 : answer.chosen.length - best.chosen.length
		if (more > 0 || (more === 0 && best !== null && costOf(answer) < costOf(best))) best = answer
	}
	return best
}
