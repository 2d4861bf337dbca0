import type { Tx } from '#app/platform/database.server.ts'

const dayOf = (at: Date | null | undefined) => at?.toISOString().slice(0, 10) ?? null

/**
 * The days recorded of a delivery that others must not come before, by the names of the table of dates: of the shipment
 * under way, of the handover, and of the opening of the delivery.
 */
export async function recordedDays(tx: Tx, deliveryId: string) {
	const row = await tx.delivery.findUniqueOrThrow({
		where: { id: deliveryId },
		select: {
			openedAt: true,
			handover: { select: { heldOn: true } },
			shipments: { orderBy: { position: 'desc' }, take: 1 },
		},
	})
	const [shipment] = row.shipments
	return {
		openedOn: dayOf(row.openedAt),
		shippedOn: dayOf(shipment?.shippedOn),
		receivedOn: dayOf(shipment?.clearedOn),
		heldOn: dayOf(row.handover?.heldOn),
	}
}
