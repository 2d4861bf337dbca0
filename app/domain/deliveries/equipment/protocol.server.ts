import type { Tx } from '#app/platform/database.server.ts'

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** What both sides sign: the lines as they were accepted, the serial numbers, the terms and the two signatures. */
export async function protocolOf(tx: Tx, deliveryId: string) {
	const handover = await tx.handover.findUniqueOrThrow({ where: { deliveryId } })
	const lines = await tx.equipmentLine.findMany({
		where: { deliveryId },
		orderBy: { position: 'asc' },
		include: { items: { orderBy: { serialNumber: 'asc' }, select: { serialNumber: true } } },
	})
	const { officeSignedAt, stateSignedAt, stateName, stateTitle } = handover
	return {
		deliveryId,
		number: handover.number,
		mode: handover.mode as HandoverMode,
		place: handover.place,
		heldOn: dayOf(handover.heldOn),
		conditions: handover.conditions,
		lines: lines.map(({ position, description, unit, ok, items }) => ({
			position,
			description,
			unit,
			quantity: ok ?? 0,
			serialNumbers: items.map(({ serialNumber }) => serialNumber),
		})),
		office: { name: handover.officeName, title: handover.officeTitle, at: officeSignedAt.toISOString() },
		state: stateSignedAt && { name: stateName, title: stateTitle, at: stateSignedAt.toISOString() },
	}
}
export type HandoverMode = 'title' | 'use'
