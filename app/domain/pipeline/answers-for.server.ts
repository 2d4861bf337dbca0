import type { Solver } from '#workflows/allocation/solver.ts'
import { isPriced, mostNeeds, oneGroup, type PipelineAnswers } from '#workflows/pipeline/answers.ts'
import { mostUrgent } from '#workflows/pipeline/most-urgent.ts'
import type { PipelineNeed } from '#workflows/pipeline/need.ts'
import type { UrgentLimits } from '#workflows/pipeline/urgent-limits.ts'

/** Seconds for the solver. */
const SECONDS = 5

/** The shares of the most urgent needs, in per cent. */
export type Shares = Pick<UrgentLimits, 'reserveShare' | 'stateShare'>

type Asked = {
	needs: readonly PipelineNeed[]
	groupOf: ReadonlyMap<number, string>
	shares: Shares
}

/** Which of these needs an amount of whole dollars could meet, in the three ways. Rejects if the solver fails. */
export async function answersFor(
	{ needs, groupOf, shares }: Asked,
	amount: number,
	solver: Solver,
): Promise<PipelineAnswers> {
	const priced = needs.filter(isPriced)
	const limits = { amount, ...shares, seconds: SECONDS }
	return {
		most: mostNeeds(priced, amount),
		urgent: await mostUrgent(priced, limits, solver),
		group: oneGroup(priced, groupOf, amount),
	}
}
