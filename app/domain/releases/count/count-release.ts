import { type FigureStep, figureSteps } from '#workflows/figures/definitions.ts'
import { boundsOf } from '#workflows/figures/periods.ts'
import { isOneOf } from '#workflows/names.ts'
import { needStatusesThat } from '#workflows/need/status-facts.ts'
import { classificationsFor } from '#workflows/sharing.ts'
import type { Cube } from '../disclosure/cells.ts'
import { type Block, type Row, Tally } from './block.ts'
import { countDelivery, learnerBlock, pieceBlock } from './deliveries.ts'
import type { FactLine } from './fact.ts'
import { type Measure, moneyMeasures, timeMeasures } from './measures.ts'
import { countOutcome, evaluatedId, outcomeBlock } from './outcomes.ts'
import { countPlace, placeBlock } from './places.ts'
import type { PublishedStates } from './published-states.ts'
import { mostKnown, SeenElsewhere } from './seen-elsewhere.ts'

const counted = classificationsFor('public', 'counted')

export type Counted = { cube: Cube; rows: readonly Row[]; measures: readonly Measure[] }

const submitted = (period: string) => `${period}|submitted`
const without = (period: string) => `${period}|unmet`
const stepId = (period: string, step: FigureStep) => `${period}|step|${step}`

/** What is counted in a release, before anything is: what a reader knows about its tables. */
export const blocksOf = (
	period: string,
	{ sets, parties }: PublishedStates,
	facts: readonly FactLine[] = [],
): Block[] => [
	stepBlock(period),
	placeBlock(submitted(period), 'submitted', parties),
	outcomeBlock(period, sets, facts),
	learnerBlock(period),
	placeBlock(without(period), 'unmet', parties),
]

/**
 * As many needs were submitted as are counted by kind and place. An accepted need was decided, and one with an outcome was
 * evaluated; all else of a step is of other needs.
 */
function stepBlock(period: string): Block {
	const ids = figureSteps.map((step) => ({ step, id: stepId(period, step) }))
	return {
		rows: ids.map(({ step, id }) => ({ table: 'steps', dims: { step }, cell: id })),
		ranks: new Map(ids.map(({ id }) => [id, 'inner'])),
		sums: [{ total: stepId(period, 'submitted'), parts: [`${submitted(period)}|total`] }],
		limits: [
			{ small: [stepId(period, 'accepted')], large: [stepId(period, 'decided')] },
			{ small: [evaluatedId(period)], large: [stepId(period, 'evaluated')] },
			{ small: [stepId(period, 'evaluated')], large: [evaluatedId(period)] },
		],
	}
}

/** Counts the needs of a dataset for the release of a half-year. Confidential needs are in none of its numbers. */
export function countRelease(lines: readonly FactLine[], period: string, states: PublishedStates): Counted {
	const facts = lines.filter(({ classification }) => isOneOf(counted, classification))
	const bounds = boundsOf(period)
	const isWithin = (moment: string | null) => {
		const at = moment === null ? null : new Date(moment)
		return at !== null && bounds !== null && at >= bounds.from && at < bounds.to
	}
	const [tally, seen] = [new Tally(), new SeenElsewhere()]
	for (const fact of facts) {
		const countWhole = (of: Tally) => countNeed(of, period, fact, isWithin)
		countWhole(tally)
		const belongs = {
			unmet: isUnmet(fact) ? without(period) : null,
			delivered: isWithin(fact.delivered_at) ? period : null,
			steps: figureSteps
				.filter((step) => isWithin(fact[`${step}_at`]))
				.map((step) => [step, stepId(period, step)] as const),
		}
		seen.count(fact, belongs, countWhole)
	}
	const known = seen.tallies()
	const delivered = facts.filter(({ delivered_at }) => isWithin(delivered_at))
	const blocks = [...blocksOf(period, states, facts), pieceBlock(period, delivered)]
	const cells = blocks.flatMap((block) => tally.cells(block, known))
	const numbers = new Map(cells.map(({ id, n }) => [id, n]))
	const sumOf = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (numbers.get(id) ?? 0), 0)
	return {
		cube: {
			cells,
			sums: blocks.flatMap(({ sums }) => sums),
			// What the needs themselves do not keep to is nothing that a reader can rely on.
			limits: blocks
				.flatMap(({ limits }) => limits)
				.filter(
					({ small, large, times: { small: of = 1, large: by = 1 } = {}, less = 0 }) =>
						of * sumOf(small) + less <= by * sumOf(large),
				),
			least: new Map([
				// Where it is hidden, it is not 0.
				...cells.filter(({ isCertain, n }) => isCertain && n > 0).map(({ id }) => [id, 1] as const),
				...mostKnown(known),
			]),
		},
		rows: blocks.flatMap(({ rows }) => rows),
		measures: [...timeMeasures(facts, isWithin), ...moneyMeasures(facts, isWithin)],
	}
}

const unmetStatuses = needStatusesThat('unmet')

const isUnmet = ({ status, closed_at }: FactLine) => isOneOf(unmetStatuses, status) && closed_at === null

type Within = (moment: string | null) => boolean

/** Counts a need in all cells that it belongs to. */
function countNeed(tally: Tally, period: string, fact: FactLine, isWithin: Within) {
	countSteps(tally, period, fact, isWithin)
	if (!fact.is_part && isWithin(fact.submitted_at)) countPlace(tally, submitted(period), fact)
	if (isUnmet(fact)) countPlace(tally, without(period), fact)
	if (fact.outcome && isWithin(fact.evaluated_at)) countOutcome(tally, period, fact)
	if (isWithin(fact.delivered_at)) countDelivery(tally, period, fact)
}

/** A part of another need was not submitted by itself. */
function countSteps(tally: Tally, period: string, fact: FactLine, isWithin: Within) {
	for (const step of figureSteps) {
		if (step === 'submitted' && fact.is_part) continue
		if (isWithin(fact[`${step}_at`])) tally.add(stepId(period, step), fact.state_iso3, 1)
	}
}
