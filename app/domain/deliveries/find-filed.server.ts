import { recordAccess } from '#app/domain/core/record-access.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import { visibilityColumns } from '#app/domain/core/visibility-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { needNumber } from '#workflows/need/number.ts'

/** A delivery whose files the actor may see, and whether the actor may add some; not visible to donors. */
export async function findFiled(tx: Tx, actor: Actor, deliveryId: string) {
	const row = await tx.delivery.findUnique({
		where: { id: deliveryId },
		include: { need: { select: { id: true, title: true } } },
	})
	if (!row || actor.role === 'donor') throw new DomainError('not-found')
	await recordAccess(tx, actor, { requestId: row.requestId, what: 'delivery', which: row.id })
	const manages = postsOf(actor).some(({ id, role }) => role === 'programmeManager' && id === row.managerId)
	const files = actor.stateIso3 === row.stateIso3 && ['drafter', 'focalPoint'].includes(actor.role)
	return { ...row, mayAdd: manages || files }
}

/** The need that a delivery is for, and its request, as a page names and links them. */
export async function needOfDelivery(tx: Tx, actor: Actor, { needId }: { needId: string }) {
	const { request, ...need } = await tx.need.findUniqueOrThrow({
		where: { id: needId },
		select: {
			id: true,
			title: true,
			rank: true,
			part: true,
			request: { select: { id: true, reference: true, title: true, ...visibilityColumns } },
		},
	})
	const about = { ...request, title: shownTitle(actor, request) }
	return { id: need.id, title: need.title, number: needNumber(need), request: about }
}
