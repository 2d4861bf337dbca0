import type { AdvisoryStatus } from '#workflows/advisory/chart.ts'
import type { Permission } from '#workflows/engine/engine.ts'
import type { EquipmentStatus } from '#workflows/equipment/chart.ts'
import { namesOf } from '#workflows/names.ts'
import type { TrainingStatus } from '#workflows/training/chart.ts'

export type DeliveryStatus = TrainingStatus | EquipmentStatus | AdvisoryStatus

/** The columns of the delivery board, in order. */
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

/** In these states the State must act once something has been shared with it. */
export const sharedFirst: readonly DeliveryStatus[] = ['specification', 'terms']

/** Returns the states of a column; those of `sharedFirst` are in the first column until something is shared. */
export const statusesIn = (stage: BoardStage): DeliveryStatus[] =>
	namesOf(stages).filter((status) => stages[status] === stage)

/** The states of deliveries that have not ended. */
export const openDeliveryStatuses: readonly DeliveryStatus[] = boardStages
	.filter((stage) => stage !== 'ended')
	.flatMap(statusesIn)

const endings: ReadonlySet<string> = new Set([
	'failed',
	'cancelled',
	'seatsReleased',
] satisfies DeliveryStatus[])

/** Whether a delivery ended without a result for its need: the need then continues without it. */
export const isBrokenOff = (status: string) => endings.has(status)

// The roles that take the steps of a delivery, the same for every kind.
export const manager = {
	roles: ['programmeManager'],
	when: ['ownProgramme', 'notRecused'],
} as const satisfies Permission
/** Operational support to a force waits for human rights due diligence, and stops if that is opened again. */
export const operation = {
	roles: ['programmeManager'],
	when: ['ownProgramme', 'notRecused', 'dueDiligenceDone'],
} as const satisfies Permission
export const focalPoint = { roles: ['focalPoint'] } as const satisfies Permission
export const state = { roles: ['drafter', 'focalPoint'] } as const satisfies Permission
export const system = { roles: ['system'] } as const satisfies Permission
