import type { Kind } from '#prisma/generated/enums.ts'
import { canBeWithdrawn } from '#workflows/delivery.ts'

type Delivered = { kind: Kind; deliveries: readonly { status: string }[] }

const ended = new Set(['failed', 'cancelled', 'seatsReleased'])

/** False once something was contracted for a need or its course has begun: then the programme ends the delivery first. */
export const isRecallable = ({ kind, deliveries }: Delivered) =>
	deliveries.every(({ status }) => ended.has(status) || canBeWithdrawn(kind, status))
