import type { Kind, NeedStatus } from '#prisma/generated/enums.ts'
import { isBrokenOff } from '#workflows/delivery/broken-off.ts'
import { canBeWithdrawn } from '#workflows/delivery/delivery.ts'

type Delivered = { kind: Kind; status: NeedStatus; deliveries: readonly Stage[] }

/** Where a delivery stands, and whether anything was ever contracted in it. */
export type Stage = { status: string; contracted: boolean }

/**
 * False once something was contracted for a need or its course has begun: then the programme ends the delivery first.
 * What was delivered before the need was opened again holds nothing up.
 */
export const isRecallable = ({ kind, status: ofNeed, deliveries }: Delivered) =>
	deliveries.every(
		({ status, contracted }) =>
			isBrokenOff(status) ||
			// A change leads back to the specification, but what was bought stays bought.
			(canBeWithdrawn(kind, status) && !contracted) ||
			(isDelivered(status) && ofNeed !== 'delivered' && ofNeed !== 'evaluated'),
	)

/** Whether a delivery has brought its need all that it was to bring. */
const isDelivered = (status: string) => status === 'closed' || status === 'resultsReview'
