import type { JointPartStatus as OfJointPart } from '#workflows/bundling/joint-part.ts'
import type { DeliveryStatus as OfDelivery } from '#workflows/delivery/stage.ts'
import type { DueDiligenceStatus as OfDueDiligence } from '#workflows/due-diligence/chart.ts'
import type { NeedStatus as OfNeed } from '#workflows/need/chart.ts'
import type { RequestStatus as OfRequest } from '#workflows/request/chart.ts'
import type { NeedOutcome as Outcome } from '#workflows/vocabulary.ts'

// Statuses are text with a CHECK, not enums: under row-level security the equality of an enum reaches no index, since
// the planner may not trust it with rows that the reader does not see. The comment of a column in schema.prisma names
// its type here, so that a status is still the union of what its chart knows.
declare global {
	namespace Stored {
		type RequestStatus = OfRequest
		type NeedStatus = OfNeed
		type NeedOutcome = Outcome
		type DeliveryStatus = OfDelivery
		type DueDiligenceStatus = OfDueDiligence
		type NoticeStatus = 'queued' | 'deferred' | 'sent' | 'bounced' | 'parked' | 'suppressed'
		type AttachmentStatus = 'waiting' | 'clean' | 'refused'
		type JointPartStatus = OfJointPart
	}
}
