import type { Step } from '#app/domain/core/entities/registry.server.ts'
import {
	afterLoss,
	afterReplacement,
	shipmentOfStep,
} from '#app/domain/deliveries/equipment/goods-of.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { dayOfState } from '#workflows/calendars/day-of.ts'
import { statedPiecesIn } from '../stated.ts'

const dayOf = (value: unknown) => new Date(String(value))
/** Goods are at customs in the State: its day counts. */
const todayIn = (iso3: string) => new Date(dayOfState(now(), iso3))
const exemptionIn = ({ exemption }: Step['event']) => (exemption ? { exemption: String(exemption) } : {})

/** Saves each contract with the lines that it is for. */
export async function saveContract(tx: Tx, { found, event }: Step) {
	const { id: deliveryId, requestId, stateIso3 } = found
	const before = await tx.equipmentContract.count({ where: { deliveryId } })
	await tx.equipmentContract.create({
		data: {
			id: newId(),
			deliveryId,
			requestId,
			stateIso3,
			position: before + 1,
			supplier: String(event.supplier),
			amount: Number(event.amount),
			currency: String(event.currency),
			expectedOn: dayOf(event.expectedOn),
			lines: statedPiecesIn(event),
			recordedAt: now(),
		},
	})
}

type Keep = (event: Step['event'], iso3: string) => object

/** What these steps state about a shipment under way. */
const stated: Record<string, Keep> = {
	arriveAtCustoms: ({ port }, iso3) => ({ port: String(port), atCustomsOn: todayIn(iso3) }),
	releaseFromCustoms: exemptionIn,
	confirmArrival: (event) => ({ clearedOn: dayOf(event.receivedOn), ...exemptionIn(event) }),
}

/** Saves every shipment with what the steps state, so that it need not be recorded twice. */
export async function saveShipment(tx: Tx, { found, event }: Step) {
	const { id: deliveryId, requestId, stateIso3 } = found
	const keep = stated[event.type]
	if (keep) {
		const shipment = await shipmentOfStep(tx, deliveryId, event)
		if (shipment)
			await tx.shipment.update({
				where: { id: shipment.id },
				data: { ...keep(event, stateIso3), updatedAt: now() },
			})
		return
	}
	if (event.type === 'shipReplacement') await keepLosses(tx, found, afterReplacement)
	const { waybill, shippedOn, arrivesOn } = event
	const before = await tx.shipment.count({ where: { deliveryId } })
	await tx.shipment.create({
		data: {
			id: newId(),
			deliveryId,
			requestId,
			stateIso3,
			position: before + 1,
			waybill: String(waybill),
			shippedOn: dayOf(shippedOn),
			arrivesOn: dayOf(arrivesOn),
			lines: statedPiecesIn(event),
			replaces: event.type === 'shipReplacement',
			recordedAt: now(),
			updatedAt: now(),
		},
	})
}

/** What was lost no longer arrives, and is not found in good order. */
export const saveLosses = (tx: Tx, { found }: Step) => keepLosses(tx, found, afterLoss)

/** What is replaced no longer arrives with the shipments that were under way when it was lost. */
async function keepLosses(tx: Tx, { id, status }: Step['found'], shipmentsAfter: typeof afterLoss) {
	const { record, shipments } = await tx.delivery.findUniqueOrThrow({
		where: { id },
		select: { record: true, shipments: { orderBy: { position: 'asc' } } },
	})
	for (const shipment of shipmentsAfter({ status, record, shipments }))
		await tx.shipment.update({
			where: { id: shipment.id },
			data: { lines: [...shipment.lines], updatedAt: now() },
		})
}
