import * as z from 'zod'
import type { StepEvent } from '#app/domain/core/entities/entity.ts'
import { outcomeFacts } from '#app/domain/outcomes/outcome-facts.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Contradiction, contradictionIn, differsFromNeeds } from '#workflows/outcome/contradictions.ts'
import { needOutcome } from '#workflows/outcome/need-outcome.ts'
import { outcomeReason } from '#workflows/outcome/reason.ts'
import { usefulness } from '#workflows/vocabulary.ts'

const wordOf: Record<Contradiction, string> = {
	ratedAboveRecords: 'explainAboveRecords',
	ratedAboveIndicators: 'explainAboveIndicators',
	ratedBelowRecords: 'explainBelowRecords',
}

// `giveEvaluation` and `confirmClosure` require one of the list.
const ratingIn = z.enum(usefulness).parse
const isBlank = (comment: unknown) => String(comment ?? '').trim() === ''
const unexplained = (word: string) => new DomainError('invalid', 'invalid', { comment: word })

/**
 * An evaluation of a need that contradicts its records must say why in its comment; refused at that field. Requires
 * system access.
 */
export async function requireExplanation(tx: Tx, needId: string, { useful, comment }: StepEvent) {
	if (!isBlank(comment)) return
	const state = ratingIn(useful)
	const { reasons } = needOutcome({ ...(await outcomeFacts(askIn(tx), needId)), state })
	const contradiction = contradictionIn(reasons)
	if (contradiction) throw unexplained(wordOf[contradiction])
}

/**
 * The evaluation at the closure of a request must be explained where it is far from the evaluations of its needs, or
 * where one of those came to contradict the records without a comment; refused at the comment.
 */
export async function requireExplainedClosure(tx: Tx, requestId: string, { useful, comment }: StepEvent) {
	if (!isBlank(comment)) return
	const needs = await tx.need.findMany({
		where: { requestId, stateUseful: { not: null } },
		orderBy: { rank: 'asc' },
		select: { stateUseful: true, stateComment: true, outcomeReasons: true },
	})
	const ratings = needs.flatMap(({ stateUseful }) => stateUseful ?? [])
	if (differsFromNeeds(ratingIn(useful), ratings)) throw unexplained('explainDifference')
	const isOpen = needs.some(
		(need) =>
			isBlank(need.stateComment) &&
			contradictionIn(outcomeReason.array().parse(need.outcomeReasons)) !== null,
	)
	if (isOpen) throw unexplained('explainContradiction')
}
