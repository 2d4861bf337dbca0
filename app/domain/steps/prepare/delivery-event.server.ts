import type { Found, StepEvent } from '#app/domain/core/subjects/subject.ts'
import { heldForNeed } from '#app/domain/matching/held-for-need.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { withEquipmentCounts } from './equipment-counts.server.ts'
import { requireFundedTerms } from './funded-terms.server.ts'
import { requireFundedCourse, withTrainingCounts } from './training-counts.server.ts'

const refuse = (field: string, key: string) => new DomainError('invalid', key, { [field]: key })

/** Events that interrupt a delivery, which goes on where it stood. */
const interrupting = new Set(['postpone', 'reportLoss', 'requestChange', 'reportMisuse'])

function requireCohort({ snapshot }: Found, { women, men, notStated }: StepEvent) {
	const { minimumCohort } = (snapshot as { context: { minimumCohort?: number } }).context
	if (Number(women) + Number(men) + Number(notStated) < (minimumCohort ?? 1))
		throw new DomainError('invalid', 'belowCohort')
}

async function requireSpareSeats(tx: Tx, { id: deliveryId, needId }: Found, { seats }: StepEvent) {
	const held = await tx.reservation.findFirst({ where: await heldForNeed(tx, needId ?? '') })
	if (!held || Number(seats) >= held.quantity) throw refuse('seats', 'tooLarge')
	const confirmed = await tx.nominee.count({ where: { deliveryId, status: 'confirmed' } })
	if (held.quantity - Number(seats) < confirmed) throw refuse('seats', 'seatsTaken')
}

/** The event as the chart is asked to take it; refused where what was sent does not hold. */
export async function prepareDeliveryEvent(tx: Tx, found: Found, sent: StepEvent): Promise<StepEvent> {
	const event = await withEquipmentCounts(tx, found, await withTrainingCounts(tx, found, sent))
	if (event.type === 'confirmParticipants') requireCohort(found, event)
	if (event.type === 'callForNominations' || event.type === 'reschedule')
		await requireFundedCourse(tx, found, event)
	if (event.type === 'releaseSeats') await requireSpareSeats(tx, found, event)
	if (event.type === 'shareTerms') await requireFundedTerms(tx, found, event)
	return interrupting.has(event.type) ? { ...event, origin: found.status } : event
}
