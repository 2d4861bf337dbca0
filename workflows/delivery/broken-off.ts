import type { DeliveryStatus } from './delivery.ts'

const endings: ReadonlySet<string> = new Set([
	'failed',
	'cancelled',
	'seatsReleased',
] satisfies DeliveryStatus[])

/** Whether a delivery ended before it brought its need anything: the need then goes on without it. */
export const isBrokenOff = (status: string) => endings.has(status)
