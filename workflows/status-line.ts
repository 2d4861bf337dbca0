import type { DeliveryStatus } from '#workflows/delivery/status-facts.ts'
import { isOneOf } from '#workflows/names.ts'
import type { NeedStatus } from './need/chart.ts'
import { endedNeedStates } from './need/status-facts.ts'
import type { RequestStatus } from './request/chart.ts'
import { type ActingRole, isOfficeRole, isStateRole, isSystem } from './roles.ts'

/** The status of a delivery as shown outside UNODC: a report of misuse appears as a review. */
export type ShownDeliveryStatus = DeliveryStatus | 'stopped'

/** The status of a need as shown: no decision is due on a need before its request is submitted. */
export type ShownNeedStatus = NeedStatus | 'notSubmitted'

export type NeedAtAGlance = {
	status: ShownNeedStatus
	/** Of its open delivery, if any. */
	deliveryStatus: ShownDeliveryStatus | null
	waitsForViewer: boolean
}
type StatusLabel = 'waitsForYou' | `delivery.${ShownDeliveryStatus}` | `need.${ShownNeedStatus}`
export type StatusLine = { total: number; groups: { label: StatusLabel; count: number }[] }

/** Counts the needs of a request by status, each once; those that require action by the reader come first. */
export function summarise(needs: readonly NeedAtAGlance[]): StatusLine {
	const counts = new Map<StatusLabel, number>([['waitsForYou', 0]])
	for (const need of needs) {
		const label = labelOf(need)
		counts.set(label, (counts.get(label) ?? 0) + 1)
	}
	const groups = [...counts].map(([label, count]) => ({ label, count })).filter(({ count }) => count > 0)
	return { total: needs.length, groups }
}

function labelOf({ status, deliveryStatus, waitsForViewer }: NeedAtAGlance): StatusLabel {
	if (waitsForViewer) return 'waitsForYou'
	return status === 'delivering' && deliveryStatus ? `delivery.${deliveryStatus}` : `need.${status}`
}

export type DerivedLabel =
	| 'inDelivery'
	| 'matched'
	| 'partiallyMatched'
	| 'onHold'
	| 'referred'
	| 'seekingMatch'
	| 'ended'

/** A status of any chart, as its row has it, as a reader sees it. */
export function shownStatusIn(chart: string, status: string, role: ActingRole): string {
	const forState = isStateRole(role)
	// A row holds only statuses of its own chart.
	if (chart === 'request') return shownStatus(status as RequestStatus, forState)
	if (chart === 'need') return shownNeedStatus(status as NeedStatus, forState) // the row is a need
	// The other charts are of deliveries.
	return chart === 'dueDiligence' ? status : shownDeliveryStatus(status as DeliveryStatus, role)
}

/** Returns one label for an active request; never stored, always derived from its needs. */
export function derivedLabel(needStatuses: readonly ShownNeedStatus[]): DerivedLabel {
	const live = needStatuses.filter((status) => !isOneOf(endedNeedStates, status))
	const some = (...wanted: ShownNeedStatus[]) => live.some((status) => wanted.includes(status))
	const all = (...wanted: ShownNeedStatus[]) => live.every((status) => wanted.includes(status))

	if (live.length === 0) return 'ended'
	// A delivered need is still followed up, so its delivery continues.
	if (some('delivering', 'delivered')) return 'inDelivery'
	if (all('confirmed', 'startReview')) return 'matched'
	if (some('confirmed', 'startReview', 'reserved', 'proposed')) return 'partiallyMatched'
	if (all('onHold')) return 'onHold'
	if (all('referred', 'onHold')) return 'referred'
	return 'seekingMatch'
}

/**
 * Internal decisions still open are shown neither as an offer nor as a decline, and a late start does not end a need.
 */
const shownToStates: Partial<Record<NeedStatus, NeedStatus>> = {
	proposed: 'accepted',
	declineProposed: 'accepted',
	startReview: 'confirmed',
}

/** Returns the status of a need as shown to this reader. */
export function shownNeedStatus(status: NeedStatus, isStateViewer: boolean): NeedStatus {
	return (isStateViewer && shownToStates[status]) || status
}

/** Returns the status of a need as shown where its request may not have been submitted yet. */
export const needStatusIn = (request: RequestStatus, status: NeedStatus): ShownNeedStatus =>
	status === 'pending' && isPrepared(request) ? 'notSubmitted' : status

const isPrepared = (request: RequestStatus) => request === 'draft' || request === 'awaitingEndorsement'

/** Returns the status of a delivery as shown to this role. */
export const shownDeliveryStatus = (status: DeliveryStatus, role: ActingRole): ShownDeliveryStatus =>
	status === 'misuseReported' && !isOfficeRole(role) && !isSystem(role) ? 'stopped' : status

/** Decisions that await a second officer are internal: a State sees its request in review. */
export function shownStatus(status: RequestStatus, isStateViewer: boolean): RequestStatus {
	return isStateViewer && status === 'approval' ? 'review' : status
}

const ofTheirOwn = ['request', 'need', 'dueDiligence'] as const

/** The name of the words for the statuses of a workflow: all deliveries share one. Commands that draw charts say it too. */
export const statusKind = (chart: string) => (isOneOf(ofTheirOwn, chart) ? chart : 'delivery')
