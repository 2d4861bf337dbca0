import type { Tx } from '#app/platform/database.server.ts'

const handed = ['handedOver', 'installed', 'checks', 'closed']

/** How many lines and units of a delivery were handed over, and how many units worked after twelve months. */
export async function equipmentFigures(tx: Tx, deliveryId: string) {
	const { status } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } })
	const lines = await tx.equipmentLine.findMany({ where: { deliveryId } })
	const handover = await tx.handover.findUnique({ where: { deliveryId } })
	const isHandedOver = handed.includes(status) || Boolean(handover?.stateSignedAt)
	const accepted = isHandedOver ? lines.filter(({ ok }) => (ok ?? 0) > 0) : []
	const checks = await tx.equipmentCheck.findMany({ where: { deliveryId, month: 12 } })
	return {
		lines: lines.length,
		linesHandedOver: accepted.length,
		unitsHandedOver: accepted.reduce((sum, { ok }) => sum + (ok ?? 0), 0),
		/** Null before the check. */
		workingAtTwelveMonths: checks.length === 0 ? null : checks.reduce((sum, { working }) => sum + working, 0),
	}
}
