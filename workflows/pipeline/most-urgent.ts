import { entryAt } from '#workflows/names.ts'
import { type LinearProgram, lpText, type Solver, type Summand, variablesOf } from '../allocation/solver.ts'
import { type Answer, answerOf, type Chosen, type Next, type Priced } from './answers.ts'
import { weightOf } from './need.ts'
import { brokenBy, greedy, isWithin, mostForState, spentOn, type UrgentLimits } from './urgent-limits.ts'

/** The variable of the need at a place: 1 if it is met. */
const metAt = (at: number) => `x${at}`
/** The variable of the need at a place: 1 if it is met in full, and not only at its minimum useful quantity. */
const fullAt = (at: number) => `y${at}`

// The solver is exact to about a millionth: thousands of dollars keep that below a dollar.
const THOUSAND = 1_000
const PERCENT = 100

/** What a need costs in full beyond its minimum useful quantity. */
const extraOf = ({ price }: Priced) => price.usd - price.least

/**
 * The program of the most urgent needs: who is met, for the most points; or, with the `points` of that, which of the
 * needs are met in full. Meeting one in full can also be what the share of LDCs, LLDCs and SIDS takes.
 */
function urgentProgram(among: readonly Priced[], limits: UrgentLimits, points: number | null): LinearProgram {
	const needs = [...among.entries()].map(([at, need]) => ({ at, need }))
	const raised = needs.filter(({ need }) => extraOf(need) > 0)
	const cost = (factorOf: (need: Priced) => number): Summand[] =>
		[
			...needs.map(({ at, need }) => [factorOf(need) * need.price.least, metAt(at)] as const),
			...raised.map(({ at, need }) => [factorOf(need) * extraOf(need), fullAt(at)] as const),
		]
			.filter(([usd]) => usd !== 0)
			.map(([usd, name]) => [usd / THOUSAND, name] as const)
	const value = needs.map(({ at, need }) => [weightOf(need), metAt(at)] as const)
	const states = [...new Set(among.map(({ stateIso3 }) => stateIso3))]
	const reserve = limits.reserveShare / PERCENT
	const rows: LinearProgram['rows'][number][] = [
		{ name: 'money', terms: cost(() => 1), is: '<=', limit: limits.amount / THOUSAND },
		{
			name: 'reserve',
			terms: cost(({ inReserve }) => (inReserve ? 1 - reserve : -reserve)),
			is: '>=',
			limit: 0,
		},
		...states.map((state, at) => ({
			name: `s${at}`,
			terms: cost(({ stateIso3 }) => (stateIso3 === state ? 1 : 0)),
			is: '<=' as const,
			limit: mostForState(limits) / THOUSAND,
		})),
		...raised.map(({ at }): LinearProgram['rows'][number] => ({
			name: `f${at}`,
			terms: [
				[1, fullAt(at)],
				[-1, metAt(at)],
			],
			is: '<=',
			limit: 0,
		})),
	]
	if (points !== null) rows.push({ name: 'points', terms: value, is: '>=', limit: points })
	return {
		objective: points === null ? value : raised.map(({ at, need }) => [weightOf(need), fullAt(at)] as const),
		rows: rows.filter(({ terms }) => terms.length > 0),
		upper: new Map(),
		binary: [...needs.map(({ at }) => metAt(at)), ...raised.map(({ at }) => fullAt(at))],
		whole: [],
	}
}

/** A program of more needs is not read within the time: then only those with the most points for the money are. */
const MOST_NEEDS = 4_000

/**
 * The most urgent needs that an amount could meet, with shares for LDCs, LLDCs and SIDS and for each State: those with the
 * most points, and of these as much as possible in full. Where time runs out, the best that was found, with its distance
 * from the best possible. Rejects if the solver fails.
 */
export async function mostUrgent(
	needs: readonly Priced[],
	limits: UrgentLimits,
	solver: Solver,
): Promise<Answer> {
	const most = Math.min(limits.amount, mostForState(limits))
	const possible = needs.filter(({ price }) => price.least <= most).sort(byWorth)
	const among = possible.slice(0, MOST_NEEDS)
	const isWhole = among.length === possible.length
	const first = await solve(urgentProgram(among, limits, null), greedy(among, limits), solver, {
		seconds: (limits.seconds * 4) / 5,
	})
	const found = first && chosenIn(among, first)
	const met = found && isWithin(needs, found, limits) ? first : { met: greedy(among, limits), full: [] }
	const points = met.met.reduce((sum, at) => sum + weightOf(entryAt(among, at)), 0)
	const gap = among.length === 0 ? 0 : isWhole ? gapOf(points, first?.bound ?? null) : null
	const second =
		gap === 0
			? await solve(urgentProgram(among, limits, points), met.met, solver, { seconds: limits.seconds / 5 })
			: null
	const fuller = second && chosenIn(among, second)
	const chosen = fuller && isWithin(needs, fuller, limits) ? fuller : chosenIn(among, met)
	return answerOf(needs, chosen, { gap, next: nextOf(needs, chosen, limits, gap === 0) })
}

const byWorth = (one: Priced, other: Priced) =>
	weightOf(other) / other.price.least - weightOf(one) / one.price.least || one.place - other.place

/** How far points may be from the best possible, in per cent with one decimal; null where nothing is known. */
function gapOf(points: number, bound: number | null): number | null {
	if (bound === null) return null
	// Points are whole numbers, so that a bound below the next one proves them.
	return bound - points < 1 ? 0 : Math.ceil((1000 * (bound - points)) / bound) / 10
}

/** Places of the needs that are met, and of those met in full. */
type Solution = { met: readonly number[]; full: readonly number[] }

/** The needs of a solution, those with the most points first. */
function chosenIn(among: readonly Priced[], { met, full }: Solution): Chosen[] {
	const isMet = new Set(met)
	const inFull = new Set(full)
	return [...among.entries()]
		.filter(([at]) => isMet.has(at))
		.sort(([, one], [, other]) => weightOf(other) - weightOf(one) || one.place - other.place)
		.map(([at, need]) => {
			const isFull = inFull.has(at) || extraOf(need) === 0
			return { place: need.place, full: isFull, usd: isFull ? need.price.usd : need.price.least }
		})
}

/** The solution and the upper bound of its value; null where there is nothing to decide, or none was found in time. */
async function solve(
	program: LinearProgram,
	start: readonly number[],
	solver: Solver,
	{ seconds }: { seconds: number },
): Promise<(Solution & { bound: number | null }) | null> {
	if (program.objective.length === 0) return null
	const names = variablesOf(program)
	const { values, bound } = await solver({
		lp: lpText(program),
		names,
		start: new Map(start.map((at) => [metAt(at), 1])),
		seconds,
		gap: 0,
	})
	if (!values) return null
	const taken = names.filter((_, at) => (values[at] ?? 0) > 0.5)
	const places = (letter: string) =>
		taken.filter((name) => name.startsWith(letter)).map((name) => Number(name.slice(1)))
	return { met: places('x'), full: places('y'), bound }
}

/** The need with the most points that is not among those chosen, and what stands against it. */
function nextOf(
	needs: readonly Priced[],
	chosen: readonly Chosen[],
	limits: UrgentLimits,
	isProven: boolean,
): Next {
	const taken = new Set(chosen.map(({ place }) => place))
	const [next] = needs
		.filter(({ place }) => !taken.has(place))
		.sort((one, other) => weightOf(other) - weightOf(one) || one.price.least - other.price.least)
	if (!next) return { why: 'all' }
	const spent = spentOn(needs, chosen)
	// Within all limits and not chosen: others were worth more for the same money, or there was no time to find it.
	const why = brokenBy(next, spent, limits) ?? (isProven ? 'money' : 'time')
	return { why, usd: next.price.least, left: limits.amount - spent.all, place: next.place }
}
