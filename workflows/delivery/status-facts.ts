import type { AdvisoryStatus } from '#workflows/advisory/chart.ts'
import type { EquipmentStatus } from '#workflows/equipment/chart.ts'
import { isOneOf, namesOf } from '#workflows/names.ts'
import { type StatusTable, statusesThat } from '#workflows/status-facts.ts'
import type { TrainingStatus } from '#workflows/training/chart.ts'

export type DeliveryStatus = TrainingStatus | EquipmentStatus | AdvisoryStatus

/** The columns of the delivery board, in order. */
export const boardStages = ['planned', 'underWay', 'withState', 'heldUp', 'afterwards', 'ended'] as const
export type BoardStage = (typeof boardStages)[number]

/** IATI's list of statuses: 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended. */
export type ActivityStatus = '1' | '2' | '3' | '4' | '5' | '6'

export type DeliveryFact =
	/** The course has been held: participants confirmed for it count as trained. */
	| 'taught'
	/** The equipment has been handed over: pieces in good order count as delivered. */
	| 'handedOver'
	/** It ended without a result for its need, which then continues without it. */
	| 'brokenOff'
	/** The State must act once something has been shared with it. */
	| 'sharedFirst'
	/** No milestone is pending. */
	| 'standsStill'

type Facts = {
	stage: BoardStage
	/** What the status is to IATI. Finalisation: the assistance was given, and is being followed. */
	activity: ActivityStatus
	is: readonly DeliveryFact[]
}

/** What holds of each status of a delivery of any kind. A status that is missing here does not compile. */
export const deliveryStatusFacts = {
	planning: { stage: 'planned', activity: '1', is: [] },
	nominated: { stage: 'planned', activity: '1', is: [] },
	participantsConfirmed: { stage: 'planned', activity: '1', is: [] },
	specification: { stage: 'planned', activity: '1', is: ['sharedFirst'] },
	specified: { stage: 'planned', activity: '1', is: [] },
	terms: { stage: 'planned', activity: '1', is: ['sharedFirst'] },
	inSession: { stage: 'underWay', activity: '2', is: [] },
	held: { stage: 'underWay', activity: '2', is: ['taught'] },
	learningEvaluated: { stage: 'underWay', activity: '2', is: ['taught'] },
	procurement: { stage: 'underWay', activity: '2', is: [] },
	contracted: { stage: 'underWay', activity: '2', is: [] },
	shipped: { stage: 'underWay', activity: '2', is: [] },
	received: { stage: 'underWay', activity: '2', is: [] },
	underWay: { stage: 'underWay', activity: '2', is: [] },
	nominating: { stage: 'withState', activity: '1', is: [] },
	certified: { stage: 'withState', activity: '2', is: ['taught'] },
	customs: { stage: 'withState', activity: '2', is: [] },
	inspected: { stage: 'withState', activity: '2', is: [] },
	draftShared: { stage: 'withState', activity: '2', is: [] },
	postponed: { stage: 'heldUp', activity: '6', is: ['standsStill'] },
	customsHeld: { stage: 'heldUp', activity: '6', is: [] },
	rejectedLines: { stage: 'heldUp', activity: '2', is: [] },
	lostOrDamaged: { stage: 'heldUp', activity: '2', is: ['standsStill'] },
	changeRequested: { stage: 'heldUp', activity: '2', is: ['standsStill'] },
	misuseReported: { stage: 'heldUp', activity: '6', is: ['standsStill'] },
	handedOver: { stage: 'afterwards', activity: '3', is: ['handedOver'] },
	installed: { stage: 'afterwards', activity: '3', is: ['handedOver'] },
	checks: { stage: 'afterwards', activity: '3', is: ['handedOver'] },
	finalAccepted: { stage: 'afterwards', activity: '3', is: [] },
	followUp: { stage: 'afterwards', activity: '3', is: ['taught'] },
	resultsReview: { stage: 'afterwards', activity: '3', is: ['taught'] },
	closed: { stage: 'ended', activity: '4', is: ['taught', 'handedOver', 'standsStill'] },
	failed: { stage: 'ended', activity: '5', is: ['brokenOff', 'standsStill'] },
	cancelled: { stage: 'ended', activity: '5', is: ['brokenOff', 'standsStill'] },
	seatsReleased: { stage: 'ended', activity: '5', is: ['brokenOff', 'standsStill'] },
} as const satisfies StatusTable<DeliveryStatus, DeliveryFact> & Record<DeliveryStatus, Facts>

/** Returns the statuses of a delivery of which a fact holds. */
export const deliveryStatusesThat = <Fact extends DeliveryFact>(fact: Fact) =>
	statusesThat(deliveryStatusFacts, fact)

/** In these states the State must act once something has been shared with it. */
export const sharedFirst: readonly DeliveryStatus[] = deliveryStatusesThat('sharedFirst')

/** Returns the states of a column; those of `sharedFirst` are in the first column until something is shared. */
export const statusesIn = (stage: BoardStage): DeliveryStatus[] =>
	namesOf(deliveryStatusFacts).filter((status) => deliveryStatusFacts[status].stage === stage)

/** The states of deliveries that have not ended. */
export const openDeliveryStatuses: readonly DeliveryStatus[] = boardStages
	.filter((stage) => stage !== 'ended')
	.flatMap(statusesIn)

const brokenOff = deliveryStatusesThat('brokenOff')

/** Whether a delivery ended without a result for its need: the need then continues without it. */
export const isBrokenOff = (status: string) => isOneOf(brokenOff, status)
