import type { Kind, NeedStatus } from '#prisma/generated/enums.ts'
import { isBrokenOff } from '#workflows/broken-off.ts'
import { canBeWithdrawn } from '#workflows/delivery.ts'

type Delivered = { kind: Kind; status: NeedStatus; deliveries: readonly { status: string }[] }

/**
 * False once something was contracted for a need or its course has begun: then the programme ends the delivery first.
 * What was delivered before the need was opened again holds nothing up.
 */
export const isRecallable = ({ kind, status: ofNeed, deliveries }: Delivered) =>
	deliveries.every(
		({ status }) =>
			isBrokenOff(status) ||
			canBeWithdrawn(kind, status) ||
			(isDelivered(status) && ofNeed !== 'delivered' && ofNeed !== 'evaluated'),
	)

/** Whether a delivery has brought its need all that it was to bring. */
const isDelivered = (status: string) => status === 'closed' || status === 'resultsReview'
