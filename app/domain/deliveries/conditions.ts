import type { BoardStage } from '#workflows/delivery/stage.ts'
import type { Kind } from '#workflows/vocabulary.ts'

export const deliverySorts = ['due', 'changed', 'opened'] as const
export type DeliverySort = (typeof deliverySorts)[number]

export type DeliveryFilter = {
	kind?: Kind | undefined
	/** A part of the code or title of a programme. */
	programme?: string | undefined
	stateIso3?: string | undefined
	stage?: BoardStage | undefined
	/** Only deliveries with an overdue planned day. */
	overdue?: boolean | undefined
}
