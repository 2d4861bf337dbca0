import { saveClock } from '#app/domain/clocks/running-clocks.server.ts'
import { deliveryEntity } from '#app/domain/core/entities/delivery.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import { peopleOf } from '#app/domain/notifications/people-of.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { HandoverByOffice } from '#app/forms/equipment-ledger.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { recordedDays } from '../recorded-days.server.ts'
import { requireSerials } from './equipment-lines.server.ts'
import { chainOf, lockEquipment } from './find-equipment.server.ts'

/**
 * Signs a handover record for UNODC, before the State signs it; once only. From then on the delivery is with the State,
 * which is asked to sign.
 */
export function signHandoverForOffice(
	actor: Actor,
	deliveryId: string,
	{ heldOn, ...terms }: HandoverByOffice,
): Promise<{ number: string }> {
	return withActor(actor, async (tx) => {
		const delivery = await lockEquipment(tx, actor, deliveryId, 'inspected')
		requireConfirmed(actor)
		if (delivery.handover) throw new DomainError('conflict', 'alreadySigned')
		if (!delivery.lines.some(({ ok }) => (ok ?? 0) > 0)) throw new DomainError('invalid', 'nothingAccepted')
		requireSerials(delivery.lines)
		requireDates(
			'handoverByOffice',
			{ heldOn },
			{ iso3: delivery.stateIso3, recorded: await recordedDays(tx, deliveryId) },
		)
		const { requestId, stateIso3 } = delivery
		const number = await withinSystem(tx, actor, () => nextNumber(tx))
		const at = now()
		await tx.handover.createMany({
			data: {
				...terms,
				deliveryId,
				requestId,
				stateIso3,
				number,
				heldOn: new Date(heldOn),
				officeSignedBy: actor.id,
				officeSignedAt: at,
			},
		})
		const auditId = await recordAudit(tx, actor, {
			type: 'handover.signed',
			...chainOf(delivery),
			data: { number, mode: terms.mode },
		})
		await withinSystem(tx, actor, () => passToState(tx, actor, deliveryId, { auditId, at }))
		return { number }
	})
}

/** The clock of the State starts, and its people are notified that it signs next. Requires system access. */
async function passToState(
	tx: Tx,
	actor: Actor,
	deliveryId: string,
	{ auditId, at }: { auditId: string; at: Date },
) {
	const found = await deliveryEntity.find(askIn(tx), deliveryId)
	if (!found) throw new DomainError('not-found')
	const here = found.workflow.restore(found.snapshot, found.snapshotVersion)
	const before = { ...found, facts: { ...found.facts, signedForOffice: false } }
	await saveClock(tx, before, { before: here, after: here, factsAfter: found.facts, auditId, at })
	const people = await peopleOf(tx, ['drafter', 'focalPoints', 'officer'], found, found)
	const { requestId, needId, reference, rank, part, programmeId } = found
	await queueNotices(tx, {
		eventKey: auditId,
		notice: 'handoverToSign',
		people: people.filter(({ personId }) => personId !== actor.id),
		facts: {
			reference,
			path: `/deliveries/${deliveryId}`,
			need: rank ?? undefined,
			part: part ?? undefined,
			programmeId: programmeId ?? undefined,
		},
		requestId,
		needId,
		deliveryId,
	})
}

/** `SOM-H-YYYY-NNNNNN`: without gaps in a year; the counter's row is locked until the transaction ends. */
async function nextNumber(tx: Tx): Promise<string> {
	const year = now().getUTCFullYear()
	const [row] = await tx.$queryRaw<{ last: number }[]>`
		insert into reference_counter as counter (state_iso3, year, last) values ('handover', ${year}, 1)
		on conflict (state_iso3, year) do update set last = counter.last + 1 returning last`
	return `SOM-H-${year}-${String(row?.last).padStart(6, '0')}`
}
