import { isOneOf } from '#workflows/names.ts'
import { endedNeedStates, needStatusesThat } from '#workflows/need/status-facts.ts'
import {
	endedEarly,
	lastMove,
	lineUntil,
	type Move,
	type StageInLine,
	type StageLine,
} from '#workflows/stage-line.ts'
import type { ShownNeedStatus } from '#workflows/status-line.ts'
import type { RequestStatus } from './chart.ts'

const stages = [
	'submission',
	'acknowledgement',
	'screening',
	'decisions',
	'matching',
	'delivery',
	'closure',
] as const
type Stage = (typeof stages)[number]

type Standing = {
	status: RequestStatus
	/** Whether it has passed screening. */
	passed: boolean
	submittedAt: Date | null
	/** Of the needs that the reader may see. */
	needs: readonly ShownNeedStatus[]
	/** As far as the reader may read them; without them the line has no days. */
	moves: readonly Move[]
}

export type RequestStages = StageLine<Stage, 'declined' | 'withdrawn'>

/** The stages of a request in their order. Needs of a decided request can be in matching and in delivery at once. */
export function stagesOfRequest(request: Standing): RequestStages {
	const { status, moves } = request
	const days = {
		submission: request.submittedAt,
		acknowledgement: lastMove(moves, 'submitted', 'screening'),
		screening: lastMove(moves, 'screening', 'review'),
		decisions: lastMove(moves, 'approval', 'active', 'declined'),
		closure: lastMove(moves, null, 'closed'),
	}
	const line = lineUntil(stages, stageOf(request, days), days)
	if (status === 'declined' || status === 'withdrawn') return endedEarly(line, status, moves)
	if (status === 'closed')
		return line.map((each) =>
			each.stage === 'closure' ? { ...each, state: 'done' as const, on: days.closure } : each,
		)
	return status === 'active' ? amongNeeds(line, request.needs) : line
}

type Days = Record<'acknowledgement' | 'decisions', Date | null>

/** The stage that a request is in; of one that ended early, the first that it did not complete. */
function stageOf({ status, passed, submittedAt, needs }: Standing, days: Days): Stage {
	switch (status) {
		case 'draft':
		case 'awaitingEndorsement':
			return 'submission'
		case 'submitted':
			return 'acknowledgement'
		case 'screening':
			return 'screening'
		case 'clarification':
		case 'clearance':
		case 'dormant':
			return passed ? 'decisions' : 'screening'
		case 'review':
		case 'approval':
			return 'decisions'
		case 'active':
			return needs.length > 0 && needs.every(isEnded) ? 'closure' : 'matching'
		case 'awaitingClosure':
		case 'closed':
			return 'closure'
		case 'declined':
		case 'withdrawn':
			if (!submittedAt) return 'submission'
			if (days.decisions) return 'matching'
			if (passed) return 'decisions'
			return days.acknowledgement ? 'screening' : 'acknowledgement'
	}
}

const isEnded = (status: ShownNeedStatus) => isOneOf(endedNeedStates, status)
/** From the confirmation of an offer to the evaluation. */
const inDelivery = needStatusesThat('inDelivery')

/** The stages of a decided request by the needs that have not ended, counted where they are in both. */
function amongNeeds(line: readonly StageInLine<Stage>[], needs: readonly ShownNeedStatus[]) {
	const live = needs.filter((status) => !isEnded(status))
	if (live.length === 0) return [...line]
	const delivery = live.filter((status) => isOneOf(inDelivery, status)).length
	const matching = live.length - delivery
	const isMixed = matching > 0 && delivery > 0
	return line.map((each): StageInLine<Stage> => {
		if (each.stage === 'matching')
			return { ...each, state: matching > 0 ? 'current' : 'done', needs: isMixed ? matching : null }
		if (each.stage === 'delivery')
			return { ...each, state: delivery > 0 ? 'current' : 'todo', needs: isMixed ? delivery : null }
		return each
	})
}
