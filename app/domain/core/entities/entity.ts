import type { Tx } from '#app/platform/database/database.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import type { Kind } from '#prisma/generated/enums.ts'
import { canBeWithdrawn } from '#workflows/delivery/delivery.ts'
import { isBrokenOff } from '#workflows/delivery/status-facts.ts'
import type { Workflow } from '#workflows/engine/engine.ts'
import type { Facts } from '#workflows/facts.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'

export type StepEvent = { type: string } & Record<string, unknown>

/** Status of a row in its workflow. */
type RowWithChart = {
	id: string
	status: string
	snapshot: unknown
	snapshotVersion: number
	revision: number
}

/** One row with a workflow of its own, as a step needs it. */
export type LoadedEntity = RowWithChart & {
	workflow: Workflow
	/** First half of the audit type: the workflow that the event belongs to. */
	chart: 'request' | 'need' | 'training' | 'equipment' | 'advisory' | 'dueDiligence'
	facts: Facts
	requestId: string
	needId: string | null
	deliveryId: string | null
	stateIso3: string
	reference: string | null
	/** The number of the need within its request; null where it is not about one need. */
	rank: number | null
	/** Letter of the part, where the need was divided. */
	part: string | null
	drafterId: string
	/** The programme chosen for the need, if any. */
	programmeId: string | null
	filingLanguage: string
}

type NextRow = {
	status: string
	snapshot: object
	snapshotVersion: number
	revision: number
	context: Record<string, unknown>
	event: StepEvent
}

export type Entity = {
	/** The row as the actor may see it, or null. */
	find(ask: Ask, id: string): Promise<LoadedEntity | null>
	/** Saves the step unless another change was faster since the row was found; returns the number of rows changed. */
	save(tx: Tx, found: LoadedEntity, next: NextRow): Promise<number>
}

type Delivered = { kind: Kind; status: NeedStatus; deliveries: readonly Stage[] }

/** Status of a delivery, and whether anything was ever contracted in it. */
type Stage = { status: string; contracted: boolean }

/**
 * False once something was contracted for a need or its course has begun: then the programme must end the delivery
 * first. Deliveries from before a reopening do not count.
 */
export const isRecallable = ({ kind, status: ofNeed, deliveries }: Delivered) =>
	deliveries.every(
		({ status, contracted }) =>
			isBrokenOff(status) ||
			// A change leads back to the specification, but purchases remain.
			(canBeWithdrawn(kind, status) && !contracted) ||
			(isDelivered(status) && ofNeed !== 'delivered' && ofNeed !== 'evaluated'),
	)

/** Whether a delivery has met its need in full. */
const isDelivered = (status: string) => status === 'closed' || status === 'resultsReview'
