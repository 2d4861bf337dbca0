import type { Tx } from '#app/platform/database.server.ts'
import { needNumber } from '#workflows/need/number.ts'

/** The need that a delivery is for, and its request, as a page names and links them. */
export async function needOfDelivery(tx: Tx, { needId }: { needId: string }) {
	const { request, ...need } = await tx.need.findUniqueOrThrow({
		where: { id: needId },
		select: {
			...{ id: true, title: true, rank: true, part: true },
			request: { select: { id: true, reference: true, title: true } },
		},
	})
	return { id: need.id, title: need.title, number: needNumber(need), request }
}
