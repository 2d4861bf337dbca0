import { endedEarly, lastMove, lineUntil, type Move, type StageLine } from '#workflows/stage-line.ts'
import type { ShownNeedStatus } from '#workflows/status-line.ts'

const stages = ['decision', 'matching', 'offer', 'delivery', 'evaluation'] as const
type Stage = (typeof stages)[number]

type Early = 'declined' | 'withdrawn' | 'metByPartner'
export type NeedStages = StageLine<Stage, Early>

/** The stage of each status that does not end the need early; a need that is on hold or referred waits for a programme. */
const stageOf: Record<Exclude<ShownNeedStatus, Early>, Stage> = {
	notSubmitted: 'decision',
	pending: 'decision',
	reconsidering: 'decision',
	accepted: 'matching',
	proposed: 'matching',
	waitlisted: 'matching',
	onHold: 'matching',
	referred: 'matching',
	declineProposed: 'matching',
	reserved: 'offer',
	confirmed: 'delivery',
	startReview: 'delivery',
	delivering: 'delivery',
	delivered: 'evaluation',
	evaluated: 'evaluation',
}

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
		return endedEarly(lineUntil(stages, days.decision ? 'matching' : 'decision', days), status, moves)
	}
	const line = lineUntil(stages, stageOf[status], days)
	if (status !== 'evaluated') return line
	return line.map((each) =>
		each.stage === 'evaluation' ? { ...each, state: 'done' as const, on: days.evaluation } : each,
	)
}
