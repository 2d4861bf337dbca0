import {
	type ActivityStatus,
	type DeliveryStatus,
	deliveryStatusFacts,
} from '#workflows/delivery/status-facts.ts'
import { namesOf } from '#workflows/names.ts'

const statusesOf = (...codes: readonly ActivityStatus[]): DeliveryStatus[] =>
	namesOf(deliveryStatusFacts).filter((status) => codes.includes(deliveryStatusFacts[status].activity))

/** The statuses in which the assistance has begun, and those in which a delivery is over, to IATI. */
export const begunStatuses = statusesOf('2', '3', '4')
export const overStatuses = statusesOf('4', '5')
