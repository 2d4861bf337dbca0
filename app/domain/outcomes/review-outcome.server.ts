import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '#app/platform/database.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import { type ComputedOutcome, needOutcome } from '#workflows/outcome/need-outcome.ts'
import { hasEnded } from '#workflows/request/chart.ts'
import { outcomeFacts } from './outcome-facts.server.ts'

/** The outcome of a delivered need by what is recorded now. Requires system access. */
export const computeOutcome = async (tx: Tx, needId: string): Promise<ComputedOutcome> =>
	needOutcome(await outcomeFacts(askIn(tx), needId))

/**
 * Whether the outcome of a need has to be computed again after a later fact: it was evaluated, its request has not
 * ended, and the outcome or one of its reasons has changed. Requires system access.
 */
export async function isOutcomeOutdated(tx: Tx, needId: string): Promise<boolean> {
	const { status, computedOutcome, outcomeReasons, request } = await tx.need.findUniqueOrThrow({
		where: { id: needId },
		select: {
			status: true,
			computedOutcome: true,
			outcomeReasons: true,
			request: { select: { status: true } },
		},
	})
	if (status !== 'evaluated' || hasEnded(request.status)) return false
	const now = await computeOutcome(tx, needId)
	return now.outcome !== computedOutcome || !isDeepStrictEqual(now.reasons, outcomeReasons)
}
