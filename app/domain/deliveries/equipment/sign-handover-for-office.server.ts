import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import type { HandoverByOffice } from '#app/forms/equipment-ledger.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { recordedDays } from '../recorded-days.server.ts'
import { requireSerials } from './equipment-lines.server.ts'
import { chainOf, lockEquipment } from './find-equipment.server.ts'

/** Signs a handover record for UNODC, before the State signs it; once only. */
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
			{ iso3: delivery.stateIso3, known: await recordedDays(tx, deliveryId) },
		)
		const { requestId, stateIso3 } = delivery
		const number = await withinSystem(tx, actor, () => nextNumber(tx))
		await tx.handover.createMany({
			data: {
				...terms,
				deliveryId,
				requestId,
				stateIso3,
				number,
				heldOn: new Date(heldOn),
				officeSignedBy: actor.id,
				officeSignedAt: now(),
			},
		})
		await recordAudit(tx, actor, {
			type: 'handover.signed',
			...chainOf(delivery),
			data: { number, mode: terms.mode },
		})
		return { number }
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
