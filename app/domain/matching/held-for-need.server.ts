import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/**
 * What is held for a need now. A need that was opened again after its delivery has used up what was held for that:
 * it stays counted, and a new offer leaves it alone.
 */
export async function heldForNeed(tx: Tx, needId: string): Promise<Prisma.ReservationWhereInput> {
	const delivered = await tx.delivery.findFirst({
		where: { needId, status: { in: ['closed', 'resultsReview'] } },
		orderBy: { openedAt: 'desc' },
		select: { openedAt: true },
	})
	return { needId, releasedAt: null, ...(delivered && { heldAt: { gt: delivered.openedAt } }) }
}
