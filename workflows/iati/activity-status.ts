import type { DeliveryStatus } from '#workflows/delivery/stage.ts'
import { namesOf } from '#workflows/names.ts'

/** IATI's list of statuses: 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended. */
export type ActivityStatus = '1' | '2' | '3' | '4' | '5' | '6'

/** Of every status of a delivery, what it is to IATI. Finalisation: the assistance was given, and is being followed. */
export const activityStatus: Record<DeliveryStatus, ActivityStatus> = {
	planning: '1',
	nominating: '1',
	nominated: '1',
	participantsConfirmed: '1',
	specification: '1',
	specified: '1',
	terms: '1',
	inSession: '2',
	held: '2',
	learningEvaluated: '2',
	certified: '2',
	procurement: '2',
	contracted: '2',
	shipped: '2',
	customs: '2',
	received: '2',
	inspected: '2',
	rejectedLines: '2',
	lostOrDamaged: '2',
	underWay: '2',
	draftShared: '2',
	changeRequested: '2',
	handedOver: '3',
	installed: '3',
	checks: '3',
	finalAccepted: '3',
	followUp: '3',
	resultsReview: '3',
	closed: '4',
	failed: '5',
	cancelled: '5',
	seatsReleased: '5',
	postponed: '6',
	customsHeld: '6',
	misuseReported: '6',
}

const statusesOf = (...codes: readonly ActivityStatus[]): DeliveryStatus[] =>
	namesOf(activityStatus).filter((status) => codes.includes(activityStatus[status]))

/** The statuses in which the assistance has begun, and those in which a delivery is over. */
export const begunStatuses = statusesOf('2', '3', '4')
export const overStatuses = statusesOf('4', '5')
