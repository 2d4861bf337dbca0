import { nextColumns } from '#app/domain/core/load-clock-settings.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import type { ShipmentDetails } from '#app/forms/equipment-ledger.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { chainOf, type Equipment, lockEquipment, requireUnderWay } from './find-equipment.server.ts'

const wrong = (field: string, key: Reason) => new DomainError('invalid', key, { [field]: key })

/** Saves details of a shipment besides its steps: carrier, insurance, a new arrival, storage costs. */
export function changeShipment(
	actor: Actor,
	deliveryId: string,
	{ position, arrivesOn, lateReason, currency, ...details }: ShipmentDetails,
) {
	return withActor(actor, async (tx) => {
		const delivery = await lockEquipment(tx, actor, deliveryId)
		const shipment = delivery.shipments.find((each) => each.position === position)
		if (!shipment) throw new DomainError('not-found')
		requireUnderWay(delivery)
		const isMoved = storedDay(shipment.arrivesOn) !== arrivesOn
		if (isMoved && shipment.clearedOn) throw wrong('arrivesOn', 'arrivedAlready')
		requireDates(
			'shipmentDetails',
			{ arrivesOn, lateReason },
			{
				iso3: delivery.stateIso3,
				recorded: { shippedOn: [storedDay(shipment.shippedOn)] },
				before: { arrivesOn: storedDay(shipment.arrivesOn) },
			},
		)
		await tx.shipment.updateMany({
			where: { id: shipment.id },
			data: {
				...details,
				arrivesOn: new Date(arrivesOn),
				currency: currency ?? null,
				updatedAt: now(),
			},
		})
		if (isMoved && shipment.id === delivery.shipments.at(-1)?.id)
			await withinSystem(tx, actor, () => saveArrival(tx, delivery, arrivesOn))
		await recordAudit(tx, actor, {
			type: 'shipment.changed',
			...chainOf(delivery),
			data: {
				position,
				arrivesOn,
				freeDays: details.freeDays,
				...(isMoved && { formerArrivesOn: storedDay(shipment.arrivesOn) }),
				...(isMoved && lateReason && { lateReason }),
			},
		})
	})
}

/** Plan, board and calendars use what the last step stated: the new day replaces the one stated then. */
async function saveArrival(tx: Tx, delivery: Equipment, arrivesOn: string) {
	const { ship, shipReplacement } = delivery.record
	const told = shipReplacement && shipReplacement.at >= (ship?.at ?? '') ? { shipReplacement } : { ship }
	const record = { ...delivery.record }
	for (const [type, step] of Object.entries(told)) if (step) record[type] = { ...step, arrivesOn }
	await tx.delivery.updateMany({
		where: { id: delivery.id },
		data: {
			record,
			...(await nextColumns(askIn(tx), { ...delivery, record })),
		},
	})
}
