import type { DeliveryStatus } from '#workflows/delivery/delivery.ts'
import { endedNeedStates, type NeedStatus } from './need/chart.ts'
import type { RequestStatus } from './request/chart.ts'
import { type ActingRole, isOfficeRole } from './roles.ts'

/** What a delivery looks like from outside the office: a report of misuse is a review like any other. */
export type ShownDeliveryStatus = DeliveryStatus | 'stopped'

export type NeedAtAGlance = {
	status: NeedStatus
	/** Of its live delivery, if there is one. */
	deliveryStatus: ShownDeliveryStatus | null
	waitsForViewer: boolean
}
export type StatusLabel = 'waitsForYou' | `delivery.${ShownDeliveryStatus}` | `need.${NeedStatus}`
export type StatusLine = { total: number; groups: { label: StatusLabel; count: number }[] }

/** Where the needs of a request stand: what waits for the reader comes first, each need is counted once. */
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

/** One word for an active request; never stored, always worked out from its needs. */
export function derivedLabel(needStatuses: readonly NeedStatus[]): DerivedLabel {
	const live = needStatuses.filter((status) => !(endedNeedStates as readonly NeedStatus[]).includes(status))
	const some = (...wanted: NeedStatus[]) => live.some((status) => wanted.includes(status))
	const all = (...wanted: NeedStatus[]) => live.every((status) => wanted.includes(status))

	if (live.length === 0) return 'ended'
	// A delivered need is still followed up, so its delivery goes on.
	if (some('delivering', 'delivered')) return 'inDelivery'
	if (all('confirmed', 'startReview')) return 'matched'
	if (some('confirmed', 'startReview', 'reserved', 'proposed')) return 'partiallyMatched'
	if (all('onHold')) return 'onHold'
	if (all('referred', 'onHold')) return 'referred'
	return 'seekingMatch'
}

/** What is still open inside the office is neither an offer nor a refusal, nor does a late start end anything. */
const shownToStates: Partial<Record<NeedStatus, NeedStatus>> = {
	proposed: 'accepted',
	declineProposed: 'accepted',
	startReview: 'confirmed',
}

/** The status of a need as this reader is shown it. */
export function shownNeedStatus(status: NeedStatus, isStateViewer: boolean): NeedStatus {
	return (isStateViewer && shownToStates[status]) || status
}

/** The status of a delivery as somebody in this post is shown it. */
export const shownDeliveryStatus = (status: DeliveryStatus, role: ActingRole): ShownDeliveryStatus =>
	status === 'misuseReported' && !isOfficeRole(role) && role !== 'system' ? 'stopped' : status

/** Decisions that wait for a second officer are the office's own affair: a State sees its request in review. */
export function shownStatus(status: RequestStatus, isStateViewer: boolean): RequestStatus {
	return isStateViewer && status === 'approval' ? 'review' : status
}
