import type { Tx } from '#app/platform/database.server.ts'

const dayOf = (at: Date | null | undefined) => at?.toISOString().slice(0, 10) ?? null

/**
 * The days recorded of a delivery that others must not come before, by the names of the table of dates: of the shipment
 * that a step names or the latest, of the last arrival, of the handover, and of the opening of the delivery.
 */
export async function recordedDays(tx: Tx, deliveryId: string, shipmentId?: unknown) {
	const row = await tx.delivery.findUniqueOrThrow({
		where: { id: deliveryId },
		select: {
			openedAt: true,
			handover: { select: { heldOn: true } },
			shipments: { orderBy: { position: 'desc' } },
		},
	})
	const shipment = row.shipments.find(({ id }) => id === shipmentId) ?? row.shipments[0]
	const arrivals = row.shipments.flatMap(({ clearedOn }) => dayOf(clearedOn) ?? [])
	return {
		openedOn: dayOf(row.openedAt),
		shippedOn: dayOf(shipment?.shippedOn),
		receivedOn: arrivals.sort().at(-1) ?? null,
		heldOn: dayOf(row.handover?.heldOn),
	}
}
