import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Kind, NeedStatus } from '#prisma/generated/enums.ts'
import { canBeWithdrawn } from '#workflows/delivery/delivery.ts'
import { isBrokenOff } from '#workflows/delivery/stage.ts'
import type { Workflow } from '#workflows/engine/engine.ts'
import type { Facts } from '#workflows/facts.ts'

export type StepEvent = { type: string } & Record<string, unknown>

/** Where a row stands in its chart. */
export type RowWithChart = {
	id: string
	status: string
	snapshot: unknown
	snapshotVersion: number
	revision: number
}

/** One row with a chart of its own, as the step needs it. */
export type Found = RowWithChart & {
	workflow: Workflow
	/** First half of the audit type: which chart's event this is. */
	chart: 'request' | 'need' | 'training' | 'equipment' | 'advisory' | 'dueDiligence'
	facts: Facts
	requestId: string
	needId: string | null
	deliveryId: string | null
	stateIso3: string
	reference: string | null
	/** The place of the need among those of its request; null where it is not about one need. */
	rank: number | null
	/** Its letter, where it was divided. */
	part: string | null
	drafterId: string
	/** The programme chosen for the need, if any. */
	programmeId: string | null
	filingLanguage: string
}

type NextRow = {
	status: string
	snapshot: Prisma.InputJsonValue
	snapshotVersion: number
	revision: number
	context: Record<string, unknown>
	event: StepEvent
}

export type Entity = {
	/** The row as the actor may see it, or null. */
	find(tx: Tx, id: string): Promise<Found | null>
	/** Saves the step unless somebody was faster since the row was found; answers the number of rows changed. */
	save(tx: Tx, found: Found, next: NextRow): Promise<number>
}

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
