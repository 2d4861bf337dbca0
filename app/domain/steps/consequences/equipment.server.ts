import type { Step } from '#app/domain/core/step.ts'
import { sha256Of } from '#app/domain/deliveries/equipment/fingerprint.server.ts'
import { protocolOf } from '#app/domain/deliveries/equipment/protocol.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'

const dayOf = (value: unknown) => new Date(String(value))
const today = () => new Date(now().toISOString().slice(0, 10))
const exemptionIn = ({ exemption }: Step['event']) => (exemption ? { exemption: String(exemption) } : {})

type Keep = (event: Step['event']) => object

/** What these steps tell of the shipment that is under way. */
const told: Record<string, Keep> = {
	arriveAtCustoms: ({ port }) => ({ port: String(port), atCustomsOn: today() }),
	releaseFromCustoms: exemptionIn,
	confirmArrival: (event) => ({ clearedOn: dayOf(event.receivedOn), ...exemptionIn(event) }),
}

/** Keeps every shipment with what the steps tell of it, so that nobody writes it down twice. */
export async function keepShipment(tx: Tx, { found, event }: Step) {
	const { id: deliveryId, requestId, stateIso3 } = found
	const latest = await tx.shipment.findFirst({ where: { deliveryId }, orderBy: { position: 'desc' } })
	const keep = told[event.type]
	if (keep) {
		if (latest)
			await tx.shipment.update({ where: { id: latest.id }, data: { ...keep(event), updatedAt: now() } })
		return
	}
	const { waybill, shippedOn, arrivesOn } = event
	await tx.shipment.create({
		data: {
			id: newId(),
			deliveryId,
			requestId,
			stateIso3,
			position: (latest?.position ?? 0) + 1,
			waybill: String(waybill),
			shippedOn: dayOf(shippedOn),
			arrivesOn: dayOf(arrivesOn),
			updatedAt: now(),
		},
	})
}

/** What is replaced must be looked at again: the lines that were not whole, or all where goods were lost on the way. */
export async function inspectAnew(tx: Tx, { found }: Step) {
	await tx.equipmentLine.updateMany({
		where: {
			deliveryId: found.id,
			...(found.status === 'rejectedLines' && { OR: [{ short: { gt: 0 } }, { damaged: { gt: 0 } }] }),
		},
		data: { ok: null, short: null, damaged: null },
	})
}

/** Adds the signature of the State to the protocol, and seals what both have signed. */
export async function signProtocol(tx: Tx, { found, event, actor }: Step) {
	const { id: deliveryId } = found
	await tx.handover.update({
		where: { deliveryId },
		data: {
			stateName: String(event.signatory),
			stateTitle: String(event.signatoryTitle),
			stateSignedBy: actor.id,
			stateSignedAt: now(),
		},
	})
	const sha256 = sha256Of(await protocolOf(tx, deliveryId))
	await tx.handover.update({ where: { deliveryId }, data: { sha256 } })
}
