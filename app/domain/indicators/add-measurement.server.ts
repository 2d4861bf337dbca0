import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { filedIndicators } from '#app/domain/outcomes/outcome-facts.server.ts'
import { followOutcome } from '#app/domain/steps/follow-outcome.server.ts'
import type { NewMeasurement } from '#app/forms/delivery-records.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { findMeasured, type Measured } from './measured.server.ts'

const wrong = (field: string, key: Reason) => new DomainError('invalid', key, { [field]: key })

/**
 * Records a measurement of an indicator. Measurements are never changed or removed: a mistake is followed by another
 * one.
 */
export function addMeasurement(
	actor: Actor,
	where: Measured,
	reading: NewMeasurement,
): Promise<{ id: string }> {
	return withActor(actor, async (tx) => {
		const { need, delivery, since, mayAdd } = await findMeasured(askIn(tx), actor, where)
		if (!mayAdd || !since) throw new DomainError('refused', 'forbidden')
		const { position, reached, measuredOn, note } = reading
		if (!filedIndicators(need.answers)[position]) throw wrong('position', 'badCode')
		const { id: needId, requestId, stateIso3 } = need
		const known = { openedOn: since.toISOString().slice(0, 10) }
		requireDates('measurement', { measuredOn }, { iso3: stateIso3, known })
		const deliveryId = delivery?.id ?? null
		const id = newId()
		await tx.measurement.createMany({
			data: {
				id,
				needId,
				requestId,
				stateIso3,
				deliveryId,
				position,
				reached,
				note,
				measuredOn: new Date(measuredOn),
				recordedBy: actor.id,
				recordedAt: now(),
			},
		})
		await recordAudit(tx, actor, {
			type: 'indicator.recorded',
			requestId,
			needId,
			deliveryId,
			stateIso3,
			data: { id, position, measuredOn },
		})
		await followOutcome(tx, actor, needId)
		return { id }
	})
}
