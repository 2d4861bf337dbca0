import type { LinearProgram, Summand } from '../allocation/solver.ts'
import type { Priced } from './answers.ts'
import { weightOf } from './need.ts'
import { mostForState, type UrgentLimits } from './urgent-limits.ts'

/** The variable of the need at a place: 1 if it is met. */
export const metAt = (at: number) => `x${at}`
/** The variable of the need at a place: 1 if it is met in full, and not only at its minimum useful quantity. */
const fullAt = (at: number) => `y${at}`

// The solver is exact to about a millionth: thousands of dollars keep that below a dollar.
const THOUSAND = 1_000
const PERCENT = 100

/** What a need costs in full beyond its minimum useful quantity. */
export const extraOf = ({ price }: Priced) => price.usd - price.least

/**
 * The program of the most urgent needs: who is met, for the most points; or, with the `points` of that, which of the
 * needs are met in full. Meeting one in full can also be what the share of LDCs, LLDCs and SIDS takes.
 */
export function urgentProgram(
	among: readonly Priced[],
	limits: UrgentLimits,
	points: number | null,
): LinearProgram {
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
