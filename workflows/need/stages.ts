import { endedEarly, lastMove, lineUntil, type Move, type StageLine } from '#workflows/stage-line.ts'
import type { ShownNeedStatus } from '#workflows/status-line.ts'
import { type NeedStage, needStageNames, needStatusFacts } from './status-facts.ts'

type Early = 'declined' | 'withdrawn' | 'metByPartner'
export type NeedStages = StageLine<NeedStage, Early>

/** The stage of a need that does not end early; one that is not submitted waits for its decision. */
const stageOf = (status: Exclude<ShownNeedStatus, Early>) =>
	status === 'notSubmitted' ? 'decision' : needStatusFacts[status].stage

/** The stages of a need in their order, as far as the reader may read its moves; without them the line has no days. */
export function stagesOfNeed(status: ShownNeedStatus, moves: readonly Move[]): NeedStages {
	const days = {
		decision: lastMove(moves, 'pending', 'accepted', 'declined', 'referred', 'onHold'),
		matching: lastMove(moves, null, 'reserved'),
		offer: lastMove(moves, 'reserved', 'confirmed'),
		delivery: lastMove(moves, null, 'delivered'),
		evaluation: lastMove(moves, null, 'evaluated'),
	}
	if (status === 'declined' || status === 'withdrawn' || status === 'metByPartner') {
		// Of an offer that did not last, the days say no more than that the need was decided on.
		return endedEarly(lineUntil(needStageNames, days.decision ? 'matching' : 'decision', days), status, moves)
	}
	const line = lineUntil(needStageNames, stageOf(status), days)
	if (status !== 'evaluated') return line
	return line.map((each) =>
		each.stage === 'evaluation' ? { ...each, state: 'done' as const, on: days.evaluation } : each,
	)
}
