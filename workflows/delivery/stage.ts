import type { DeliveryStatus } from './delivery.ts'

/** The columns of the board, from the first plan to the end. */
export const boardStages = ['planned', 'underWay', 'withState', 'heldUp', 'afterwards', 'ended'] as const
export type BoardStage = (typeof boardStages)[number]

const stages: Record<DeliveryStatus, BoardStage> = {
	planning: 'planned',
	nominated: 'planned',
	participantsConfirmed: 'planned',
	specification: 'planned',
	specified: 'planned',
	terms: 'planned',
	inSession: 'underWay',
	held: 'underWay',
	learningEvaluated: 'underWay',
	procurement: 'underWay',
	contracted: 'underWay',
	shipped: 'underWay',
	received: 'underWay',
	underWay: 'underWay',
	nominating: 'withState',
	certified: 'withState',
	customs: 'withState',
	inspected: 'withState',
	draftShared: 'withState',
	postponed: 'heldUp',
	customsHeld: 'heldUp',
	rejectedLines: 'heldUp',
	lostOrDamaged: 'heldUp',
	changeRequested: 'heldUp',
	misuseReported: 'heldUp',
	handedOver: 'afterwards',
	installed: 'afterwards',
	checks: 'afterwards',
	finalAccepted: 'afterwards',
	followUp: 'afterwards',
	resultsReview: 'afterwards',
	closed: 'ended',
	failed: 'ended',
	cancelled: 'ended',
	seatsReleased: 'ended',
}

/** In these the State has the turn once something has been shared with it. */
export const sharedFirst: readonly DeliveryStatus[] = ['specification', 'terms']

/** The states of a column; those of `sharedFirst` stand in the first until something was shared. */
export const statusesIn = (stage: BoardStage): DeliveryStatus[] =>
	(Object.keys(stages) as DeliveryStatus[]).filter((status) => stages[status] === stage)

/** In which column a delivery stands. */
export const boardStageOf = (status: DeliveryStatus, shared: boolean): BoardStage =>
	shared && sharedFirst.includes(status) ? 'withState' : stages[status]
