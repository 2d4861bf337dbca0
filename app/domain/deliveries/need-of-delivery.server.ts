import { shownTitle } from '#app/domain/core/shown-title.ts'
import { sightColumns } from '#app/domain/core/sight-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { needNumber } from '#workflows/need/number.ts'

/** The need that a delivery is for, and its request, as a page names and links them. */
export async function needOfDelivery(tx: Tx, actor: Actor, { needId }: { needId: string }) {
	const { request, ...need } = await tx.need.findUniqueOrThrow({
		where: { id: needId },
		select: {
			id: true,
			title: true,
			rank: true,
			part: true,
			request: { select: { id: true, reference: true, title: true, ...sightColumns } },
		},
	})
	const about = { ...request, title: shownTitle(actor, request) }
	return { id: need.id, title: need.title, number: needNumber(need), request: about }
}
